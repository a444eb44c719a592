import { parseUrl } from '../_content/parse-url'
import type { Portal } from '../_portals/portal'

/**
 * Whether a request comes from a page of `portal`, by what the browser says of it:
 * `Sec-Fetch-Site` (https://www.w3.org/TR/fetch-metadata/) where it sends that, and
 * `Origin`. Every browser of the last years sends one of the two with a form of another
 * site; what sends neither, such as a command line, has no visitor’s cookies.
 *
 * The portal’s are the pages of the host that is asked, of its canonical host and of its
 * site. Those of an upstream host are not: visitors are on the host whose proxy asks there.
 */
export function isFromPortal(headers: Headers, portal: Portal): boolean {
  const relation = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const mayBeSame = !relation || relation === 'same-origin' || relation === 'none'
  if (!origin) return mayBeSame
  const page = parseUrl(origin)
  // Whatever the scheme, its own port may be written or not.
  const asked = parseUrl(`${page?.protocol}//${headers.get('host')}`)
  if (!page?.hostname || !asked) return false
  const isUpstream = portal.upstream.includes(publicName(asked))
  if (!isUpstream && mayBeSame && (relation || page.host === asked.host)) return true
  const own = [portal.hosts[0], new URL(portal.site).hostname]
  // What has `.localhost` added to it is asked by what has it too.
  if (isLocal(asked) && isLocal(page)) return own.includes(publicName(page))
  return own.some((host) => page.origin === `https://${host}`)
}

function isLocal({ hostname }: URL): boolean {
  return /\.localhost\.?$/.test(hostname)
}

/** The host as portals write theirs. */
function publicName({ hostname }: URL): string {
  return hostname.replace(/(?:\.localhost)?\.?$/, '')
}
