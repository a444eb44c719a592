import type { Content } from '../_content/content'
import type { Message } from '../_content/define-findings'
import type { Finding } from '../_content/report'
import { reportOn } from '../_content/source'
import { domainsAbove, isUnder, platformUnder, publicSuffixOf } from './cookie-domains'
import { cookieReachFindings as findings } from './cookie-reach-findings'
import { displayHost } from './host'
import { readPortal } from './portal-file'
import { hostOfSite } from './site'

/**
 * Reports, by portal, where the domain that `portal.yaml` states for the cookie of its choices
 * would not reach the portal, or would reach others (RFC 6265, sections 4.1.2.3 and 5.3).
 */
export function checkReaches(
  content: Content,
  ids: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const reaching = ids.filter((id) => readPortal(content, id).parsed?.partial.cookie?.domain)
  const under = reaching.length > 0 ? listHostsByDomain(content, ids) : new Map()
  return new Map(reaching.map((id) => [id, checkReach(content, id, under)]))
}

/** A host of a portal, or of its charter. */
interface Located {
  /** The portal’s id. */
  id: string
  host: string
}

function checkReach(
  content: Content,
  id: string,
  under: ReadonlyMap<string, readonly Located[]>,
): readonly Finding[] {
  const { parsed, source } = readPortal(content, id)
  const { cookie, hosts, site } = parsed?.partial ?? {}
  const domain = cookie?.domain ?? ''
  const report = reportOn(content, `portals/${id}/portal.yaml`)
  const refuse = (message: Message) =>
    report.error(message, { source, place: parsed?.placeOf(['cookie', 'domain']) })
  const [shown, host] = [displayHost(domain), hosts?.[0] ?? domain]
  const siteHost = site === undefined ? host : hostOfSite({ site })
  const platform = platformUnder(content, domain)
  const other = under.get(domain)?.find((one) => one.id !== id)
  if (!isUnder(host, domain)) refuse(findings['reach-without-host'](shown, displayHost(host)))
  else if (!isUnder(siteHost, domain)) {
    refuse(findings['reach-without-site'](shown, displayHost(siteHost)))
  } else if (publicSuffixOf(domain) === domain) refuse(findings['reach-of-everybody'](shown))
  else if (platform) refuse(findings['reach-of-platform'](shown, displayHost(platform)))
  else if (other) refuse(findings['reach-of-another'](shown, displayHost(other.host), other.id))
  return report.findings
}

/** By each domain, hosts under it of two portals at most: one of another is enough to say why. */
function listHostsByDomain(content: Content, ids: readonly string[]) {
  const under = new Map<string, Located[]>()
  for (const id of ids) {
    const { hosts = [], site } = readPortal(content, id).parsed?.partial ?? {}
    for (const host of [...hosts, site && hostOfSite({ site })]) {
      for (const domain of host ? domainsAbove(host) : []) {
        const known = under.get(domain) ?? []
        if (known.length < 2 && known[0]?.id !== id) known.push({ id, host: host ?? '' })
        under.set(domain, known)
      }
    }
  }
  return under
}
