import type { Portal } from '../_portals/portal'
import { type PageName, pathOf, urlOf } from './links'

/** The two segments that next.config.js makes of a request’s host and path. */
export interface Address {
  /** ASCII, lower case, without port, trailing dot or `.localhost`. */
  host: string
  /** The language that the path begins with, or `default` when it names none. */
  lang: string
}

/** What lies at an address of a portal. */
export interface Destination {
  /** The language of the page. */
  lang: string
  /** Where the same page has its canonical address, when this is another one. */
  movedTo?: string
}

/** The segment that stands for “no language in the path”. */
export const defaultSegment = 'default'

/**
 * What lies at `address`, which is one of `portal`’s hosts; `undefined` when nothing
 * does. A further host, and the first language by its name, lead to the canonical address.
 *
 * @param name What is asked for: the charter when left out, or what lies beside it.
 */
export function locate(
  portal: Portal,
  { host, lang }: Address,
  name?: PageName,
): Destination | undefined {
  const language = lang === defaultSegment ? portal.languages[0] : lang
  if (!portal.languages.includes(language)) return undefined
  if (host !== portal.hosts[0]) return { lang: language, movedTo: urlOf(portal, language, name) }
  if (lang === language && lang === portal.languages[0]) {
    return { lang: language, movedTo: pathOf(portal, language, name) }
  }
  return { lang: language }
}

/** Every address at which `portal` has a page, or a way to one. */
export function listAddresses({ hosts, languages }: Portal): Address[] {
  return hosts.flatMap((host) => [defaultSegment, ...languages].map((lang) => ({ host, lang })))
}

/** The addresses of the pages themselves, all on the canonical host. */
export function listPages(portal: Portal): Address[] {
  return listAddresses(portal).filter((address) => !locate(portal, address)?.movedTo)
}

/** The root of the canonical host, for what a host has once. */
export function rootOf({ hosts }: Portal): Address {
  return { host: hosts[0], lang: defaultSegment }
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
