import { stringifySetCookie } from 'cookie'
import { pathOf } from '../_addresses/links'
import { cookieName } from '../_portals/cookie-name'
import type { Requested } from '../_published/request'
import { listPairs, looksLikeChoice, valuesOf } from './preferences'
import { domainOf, pathOfCookie } from './set-cookie'

/** Where a cookie of a name is stored: browsers keep one for each domain and path. */
interface Place {
  /** Absent where the cookie is of the host alone. */
  domain?: string
  path: string
}

/**
 * How long these headers may be together, in characters: some proxies take no more than
 * 4 KB of all that an answer says before its content.
 */
const maxLength = 2000

/** How many cookies under former names are taken away at once. */
const maxNames = 3

/**
 * `Set-Cookie` headers that take away what keeps the choice from counting, and what it
 * refuses, in this order.
 *
 * @param cookies What the request brings.
 * @param allowed The categories that the visitor allows.
 * @param local Added to domains where the host is asked with it: `.localhost`.
 */
export function clearCookies(
  cookies: string,
  requested: Requested,
  allowed: readonly string[],
  local: string,
): string[] {
  return takeUpTo(maxLength, [
    ...clearOthers(cookies, requested, local),
    ...clearRefused(cookies, requested, allowed, local),
  ])
}

/**
 * Takes away what the portal has stored, as far as the request brings it, of categories that
 * the visitor does not allow: of the whole host and of the domains above it, those too that
 * scripts cannot see.
 */
function clearRefused(
  cookies: string,
  { record }: Requested,
  allowed: readonly string[],
  local: string,
): string[] {
  const domains = [{}, ...record.ownDomains.map((domain) => ({ domain: domain + local }))]
  return record.erasable
    .filter(([category]) => !allowed.includes(category))
    .flatMap(([, names]) => {
      const found = listPairs(cookies).filter(([name]) => new RegExp(names).test(name))
      return found.flatMap(([name]) =>
        domains.map((domain) => clear(name, { path: '/', ...domain })),
      )
    })
}

/**
 * Takes away what else the portal may have stored, or others in its name, as far as the
 * request brings any: beside another one of its name, the choice would not count. So does a
 * choice under a name that the portal gave its cookie before.
 *
 * Cookies of a platform’s domain, and of portals that share the host, are left alone.
 */
function clearOthers(
  cookies: string,
  { record, outline: { portal, lang } }: Requested,
  local: string,
): string[] {
  const { name } = portal.cookie
  const domains = [undefined, ...record.ownDomains.map((domain) => domain + local)]
  const places = ['/', ...pathsBelow(portal, lang)].flatMap((path) =>
    domains.map((domain): Place => (domain === undefined ? { path } : { path, domain })),
  )
  const stored = domainOf(portal.cookie, local)
  const isStored = ({ domain, path }: Place) => domain === stored && path === pathOfCookie(portal)
  const found = valuesOf(cookies, name).length > 0
  const former = listPairs(cookies)
    .filter(([other, value]) => other !== name && looksLikeChoice(value))
    .filter(([other]) => !record.neighbours.includes(other) && cookieName.safeParse(other).success)
    .slice(0, maxNames)
  return [
    ...(found ? places.filter((place) => !isStored(place)).map((at) => clear(name, at)) : []),
    ...former.flatMap(([other]) =>
      places.filter(({ path }) => path === '/').map((at) => clear(other, at)),
    ),
  ]
}

/** The first of `texts`, as many as are no longer than that together. */
function takeUpTo(length: number, texts: readonly string[]): string[] {
  let left = length
  const end = texts.findIndex((text) => {
    left -= text.length
    return left < 0
  })
  return texts.slice(0, end < 0 ? undefined : end)
}

function clear(name: string, place: Place): string {
  return stringifySetCookie({ name, value: '', maxAge: 0, secure: true, ...place })
}

/** The paths of cookies, but `/`, that the pages of a portal in `lang` on which visitors choose would be sent. */
function pathsBelow(portal: Requested['outline']['portal'], lang: string): string[] {
  const pages = (['choices', 'consent'] as const).map((name) => pathOf(portal, lang, name))
  const paths = pages.flatMap((page) => {
    const segments = page.split('/').slice(1)
    const above = segments
      .slice(0, -1)
      .map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)
    return [page, ...above.reverse().flatMap((path) => [path, `${path}/`])]
  })
  return [...new Set(paths)]
}
