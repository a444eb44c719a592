import { spawnSync } from 'node:child_process'

/**
 * The commit that is built: what Vercel says (https://vercel.com/docs/environment-variables),
 * or git of the working directory.
 *
 * @returns `undefined` where neither knows.
 */
export function findCommit(): string | undefined {
  return process.env.VERCEL_GIT_COMMIT_SHA || askGit('rev-parse', 'HEAD')
}

/** The branch that is built, in the same way; `undefined` too where it has none. */
export function findBranch(): string | undefined {
  return process.env.VERCEL_GIT_COMMIT_REF || askGit('branch', '--show-current') || undefined
}

/** What git says of the working directory; `undefined` where it says nothing. */
function askGit(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
