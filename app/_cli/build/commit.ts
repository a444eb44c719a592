import { spawnSync } from 'node:child_process'

/**
 * The commit that is built: what Vercel says (https://vercel.com/docs/environment-variables),
 * or git of the working directory.
 *
 * @returns `undefined` where neither knows.
 */
export function findCommit(): string | undefined {
  const { VERCEL_GIT_COMMIT_SHA } = process.env
  if (VERCEL_GIT_COMMIT_SHA) return VERCEL_GIT_COMMIT_SHA
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
