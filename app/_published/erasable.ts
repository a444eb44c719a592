import type { Cookie } from '../_charters/cookie'
import type { Content } from '../_content/content'
import { listOwnDomains } from '../_portals/cookie-domains'
import type { Portal } from '../_portals/portal'
import { hostOfSite } from '../_portals/site'
import { decidedCategories, type Snapshot } from './snapshot'

/** What can be taken away again of what a portal stores, once it is refused. */
export interface Erasable {
  /** The domains that the portal’s pages and its charter may have cookies of. */
  domains: readonly string[]
  /**
   * Categories that visitors decide on, each with the names under which the portal stores
   * something of it, as a regular expression; but for those that have none.
   */
  erasable: readonly (readonly [category: string, names: string])[]
}

export function describeErasable(content: Content, snapshot: Snapshot): Erasable {
  const domains = listDomains(content, snapshot.portal)
  const erasable = decidedCategories(snapshot).flatMap(({ id }) => {
    const names = patternOf(id, snapshot.cookies, domains)
    return names ? [[id, names] as const] : []
  })
  return { domains, erasable }
}

function listDomains(content: Content, portal: Portal): string[] {
  const hosts = [hostOfSite(portal), portal.hosts[0]]
  return [...new Set(hosts.flatMap((host) => listOwnDomains(content, host)))]
}

/** What is stored where scripts, or the portal’s own host, can take it away. */
const kinds = new Set<Cookie['type']>(['cookie', 'local-storage', 'session-storage'])

/**
 * The names under which the portal stores something of `category`, as a regular expression:
 * those that its charter declares, but for what others’ domains keep and for a name that
 * another category has by itself, though it is of a family here.
 *
 * @returns `undefined` where there is none.
 */
export function patternOf(
  category: string,
  cookies: readonly Cookie[],
  domains: readonly string[],
): string | undefined {
  const stored = cookies.filter(({ type }) => kinds.has(type))
  const own = stored
    .filter((cookie) => cookie.category === category)
    .filter(({ domain }) => domain === undefined || domains.includes(domain))
    .flatMap(({ name }) => name)
  if (own.length === 0) return undefined
  const families = own.map(familyPattern).join('|')
  const family = new RegExp(`^(?:${families})$`)
  const kept = stored
    .filter((cookie) => cookie.category !== category)
    .flatMap(({ name }) => name)
    .filter((name) => !name.includes('*') && family.test(name))
  const except = kept.length > 0 ? `(?!(?:${kept.map(familyPattern).join('|')})$)` : ''
  return `^${except}(?:${families})$`
}

/** Whether a name is what a charter writes as `written`, where `*` stands for any letters. */
export function isOfFamily(name: string, written: string): boolean {
  return new RegExp(`^(?:${familyPattern(written)})$`).test(name)
}

/** A name as a charter writes it, where `*` stands for any letters. */
function familyPattern(name: string): string {
  return name
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('.*')
}
