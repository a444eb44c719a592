import type { Content } from '../_content/content'
import type { Message } from '../_content/define-findings'
import type { Finding } from '../_content/report'
import { reportOn } from '../_content/source'
import { AddressRegister, type Claim } from './address-register'
import { checkReaches } from './cookie-reach'
import { displayHost } from './host'
import { choiceCookieOn, readPortal } from './portal-file'
import { portalFindings } from './portal-findings'

/** What portals claim that another one has, by the id of the one that is refused it. */
export function checkClaims(
  content: Content,
  ids: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const register = new AddressRegister()
  const cookies = new Map<string, string>()
  const reaches = checkReaches(content, ids)
  return new Map(
    ids.map((id) => [
      id,
      [
        ...checkAddresses(content, id, register),
        ...checkCookieName(content, id, cookies),
        ...(reaches.get(id) ?? []),
      ],
    ]),
  )
}

/** Reports which addresses of portal `id` are taken, and enters the others in `register`. */
function checkAddresses(
  content: Content,
  id: string,
  register: AddressRegister,
): readonly Finding[] {
  const { parsed, source } = readPortal(content, id)
  const report = reportOn(content, `portals/${id}/portal.yaml`)
  const { hosts = [], upstream = [], path } = parsed?.partial ?? {}
  for (const [field, names] of Object.entries({ hosts, upstream })) {
    for (const [index, host] of names.entries()) {
      if (host === undefined || path === undefined) continue
      const claim = { id, host, path }
      const other = register.enter(claim)
      if (!other) continue
      const ofHost = other.id === id || path === '/'
      report.error(explain(claim, other), {
        source,
        place: parsed?.placeOf(ofHost ? [field, index] : ['path']),
      })
    }
  }
  return report.findings
}

/**
 * Reports when the host of portal `id` has another portal’s choice under the name of its own.
 *
 * @param taken The ids of the portals before it, by host and name of the cookie.
 */
function checkCookieName(
  content: Content,
  id: string,
  taken: Map<string, string>,
): readonly Finding[] {
  const { parsed, source } = readPortal(content, id)
  const report = reportOn(content, `portals/${id}/portal.yaml`)
  const [host] = parsed?.partial.hosts ?? []
  if (host === undefined) return []
  const { name } = choiceCookieOn(content, id)
  const other = taken.get(`${host} ${name}`)
  if (other === undefined) taken.set(`${host} ${name}`, id)
  // Without paths, what is wrong is that both have the host.
  else if (parsed?.partial.cookie?.name) {
    const message = portalFindings['cookie-name-taken'](name, displayHost(host), other)
    report.error(message, { source, place: parsed.placeOf(['cookie', 'name']) })
  }
  return report.findings
}

function explain(claim: Claim, other: Claim): Message {
  const [address, others] = [claim, other].map(write) as [string, string]
  if (other.id === claim.id) return portalFindings['host-twice'](displayHost(claim.host))
  if (other.path.length < claim.path.length) {
    return portalFindings['path-within-another'](address, others, other.id)
  }
  if (other.path.length > claim.path.length) {
    return portalFindings['path-around-another'](address, others, other.id)
  }
  const kind = claim.path === '/' ? 'host-taken' : 'path-taken'
  return portalFindings[kind](address, other.id)
}

function write({ host, path }: Claim): string {
  return displayHost(host) + (path === '/' ? '' : path)
}
