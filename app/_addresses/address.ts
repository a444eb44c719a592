import type { Portal } from '../_portals/portal'
import { type PageName, pathOf, urlOf } from './links'

/** Where a request asks, as next.config.js hands it to each route. */
export interface Address {
  /** ASCII, lower case, without port, trailing dot or `.localhost`. */
  host: string
  /**
   * The segments of the path, without the name of what lies beside a charter: `['en']`
   * for `/en` and for `/en/choices`. None, or left out, for `/` and for `/choices`.
   */
  path?: string[] | undefined
}

/** What lies at an address of a portal. */
export interface Destination {
  /** The language of the page. */
  lang: string
  /** Where the same page has its canonical address, when this is another one. */
  movedTo?: string
}

/**
 * What lies at `address`, which is one of `portal`’s hosts; `undefined` when nothing
 * does. A further host, and the first language by its name, lead to the canonical address.
 *
 * @param name What is asked for: the charter when left out, or what lies beside it.
 */
export function locate(
  portal: Portal,
  { host, path = [] }: Address,
  name?: PageName,
): Destination | undefined {
  const [lang = portal.languages[0], ...deeper] = path
  if (deeper.length > 0 || !portal.languages.includes(lang)) return undefined
  if (host !== portal.hosts[0]) return { lang, movedTo: urlOf(portal, lang, name) }
  if (path.length > 0 && lang === portal.languages[0]) {
    return { lang, movedTo: pathOf(portal, lang, name) }
  }
  return { lang }
}

/** Every address at which `portal` has a page, or a way to one. */
export function listAddresses({ hosts, languages }: Portal): Address[] {
  const paths = [[], ...languages.map((lang) => [lang])]
  return hosts.flatMap((host) => paths.map((path) => ({ host, path })))
}

/** The addresses of the pages themselves, all on the canonical host. */
export function listPages(portal: Portal): Address[] {
  return listAddresses(portal).filter((address) => !locate(portal, address)?.movedTo)
}

/** The root of the canonical host, for what a host has once. */
export function rootOf({ hosts }: Portal): Address {
  return { host: hosts[0], path: [] }
}

/** A Host header as next.config.js takes it for a portal’s host. */
const hostHeader = /^([a-z0-9.-]+?)(?:\.localhost)?\.?(?::\d*)?$/i

/**
 * Whether a request asks the host of `address`. An answer made on request must make
 * sure: its segments come through the platform that it runs on, and some let a query
 * parameter stand in for one.
 */
export function isAsked({ host }: Address, headers: Headers): boolean {
  const [, asked = ''] = hostHeader.exec(headers.get('host') ?? '') ?? []
  return asked.toLowerCase() === host
}
