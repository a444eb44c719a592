import { host } from '../../_portals/host'
import { hostsOf, type Portal } from '../../_portals/portal'
import type { Preview } from '../../_portals/preview'
import { findBranch, findCommit } from './commit'

/**
 * What a build previews, by the environment: on Vercel
 * (https://vercel.com/docs/environment-variables/system-environment-variables) what is no
 * production, at the addresses of the deployment and of its branch; elsewhere, and there
 * too, at `PREVIEW_HOST`.
 *
 * @returns `undefined` where nothing is previewed: nothing is named, or it is production.
 * @throws Error when `PREVIEW_HOST` is no host, or a portal’s.
 */
export function findPreview(
  { VERCEL_ENV, VERCEL_URL, VERCEL_BRANCH_URL, PREVIEW_HOST }: Partial<NodeJS.ProcessEnv>,
  portals: readonly Portal[],
): Preview | undefined {
  if (VERCEL_ENV === 'production') return undefined
  const taken = new Set(portals.flatMap(hostsOf))
  const asked = PREVIEW_HOST && host.safeParse(PREVIEW_HOST)
  if (asked && !asked.success) {
    throw new Error(
      `PREVIEW_HOST must be a host name such as preview.example.fr, not ${PREVIEW_HOST}.`,
    )
  }
  if (asked && taken.has(asked.data)) {
    throw new Error(`PREVIEW_HOST must be a host of no portal: ${PREVIEW_HOST} is one’s.`)
  }
  const own = VERCEL_ENV === 'preview' ? [VERCEL_URL, VERCEL_BRANCH_URL] : []
  const hosts = [...own, asked ? asked.data : undefined]
    .flatMap((written) => host.safeParse(written).data ?? [])
    .filter((host) => !taken.has(host))
  if (hosts.length === 0) return undefined
  return { hosts: [...new Set(hosts)], branch: findBranch(), commit: findCommit() }
}
