import type { Content } from '../_content/content'
import type { Message } from '../_content/define-findings'
import type { Finding } from '../_content/report'
import { reportOn } from '../_content/source'
import { isUnder, platformUnder, publicSuffixOf } from './cookie-domains'
import { cookieReachFindings as findings } from './cookie-reach-findings'
import { displayHost } from './host'
import { readPortal } from './portal-file'

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

interface Located {
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
  const siteHost = site === undefined ? host : new URL(site).hostname
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
  const under = new Map<string, readonly Located[]>()
  for (const id of ids) {
    for (const domain of new Set(hostsOf(content, id).flatMap(domainsAbove))) {
      const known = under.get(domain) ?? []
      const host = hostsOf(content, id).find((one) => isUnder(one, domain)) ?? domain
      if (known.length < 2) under.set(domain, [...known, { id, host }])
    }
  }
  return under
}

/** The hosts on which a portal, or its charter, is. */
function hostsOf(content: Content, id: string): string[] {
  const { hosts = [], site } = readPortal(content, id).parsed?.partial ?? {}
  const all = [...hosts, site && new URL(site).hostname]
  return all.filter((host) => host !== undefined)
}

/** `host` and the domains above it. */
function domainsAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}
