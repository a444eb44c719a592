import { hostInPreview, previewHost } from '../_portals/host'
import { hostsOf, type Portal } from '../_portals/portal'
import { preview } from '../_portals/preview'
import { type PageName, pathOf, urlOf } from './links'

/** Where a request asks, as next.config.js hands it to each route. */
export interface Address {
  /**
   * ASCII, lower case, without port, trailing dot or `.localhost`; in a preview, what stands
   * for a portal’s host there.
   */
  host: string
  /**
   * The segments of the path, without the name of what lies beside a charter: those of the
   * portal’s own path, if it has one, and a language. None, or left out, for `/` and for
   * `/choices`; `['en']` for `/en` and for `/en/choices`.
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
 * The paths under which a portal may have what lies at `address`, the one that it has if
 * any does: all of the address’s, or all but a language.
 */
export function mountsOf({ path = [] }: Address): string[] {
  return [path, path.slice(0, -1)].map((segments) => `/${segments.join('/')}`)
}

/**
 * What lies at `address`, which is one of `portal`’s; `undefined` when nothing does. A
 * further host, and the first language by its name, lead to the canonical address; an
 * upstream host answers as the canonical one does.
 *
 * @param name What is asked for: the charter when left out, or what lies beside it.
 */
export function locate(
  portal: Portal,
  { host, path = [] }: Address,
  name?: PageName,
): Destination | undefined {
  const [named, ...deeper] = path.slice(segmentsOf(portal.path).length)
  const lang = named ?? portal.languages[0]
  if (deeper.length > 0 || !portal.languages.includes(lang)) return undefined
  if (!answeringHosts(portal).includes(host)) return { lang, movedTo: urlOf(portal, lang, name) }
  if (named === portal.languages[0]) return { lang, movedTo: pathOf(portal, lang, name) }
  return { lang }
}

/** Every address at which `portal` has a page, or a way to one. */
export function listAddresses(portal: Portal): Address[] {
  const root = segmentsOf(portal.path)
  const paths = [root, ...portal.languages.map((lang) => [...root, lang])]
  return hostsOf(portal).flatMap((host) => paths.map((path) => ({ host, path })))
}

/** The addresses of the pages themselves, on each host that answers with them. */
export function listPages(portal: Portal): Address[] {
  return listAddresses(portal).filter((address) => !locate(portal, address)?.movedTo)
}

/** The portal’s own path on each host that answers, for what it has once, whatever the language. */
export function listRoots(portal: Portal): Address[] {
  return answeringHosts(portal).map((host) => ({ host, path: segmentsOf(portal.path) }))
}

/** The canonical host, and those under which proxies ask for what lies there. */
function answeringHosts({ hosts, upstream, preview }: Portal): string[] {
  return preview ? [previewHost(hosts[0])] : [hosts[0], ...upstream]
}

/** Whether `address`, which is one of `portal`’s, names no language. */
export function isRoot({ path }: Portal, address: Address): boolean {
  return (address.path ?? []).length === segmentsOf(path).length
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** A Host header as next.config.js takes it for a portal’s host. */
const hostHeader = /^([a-z0-9.-]+?)(?:\.localhost)?\.?(?::\d*)?$/i

/** The host that a request asks by its `Host`, as an `Address` has it; `undefined` when it names none. */
export function hostAsked(written: string | null | undefined): string | undefined {
  return hostHeader.exec(written ?? '')?.[1]?.toLowerCase()
}

/** What a request adds to a portal’s host: `.localhost` on this machine, else nothing. */
export function localSuffix(headers: Headers): '' | '.localhost' {
  return /\.localhost\.?(?::\d*)?$/i.test(headers.get('host') ?? '') ? '.localhost' : ''
}

/**
 * Whether a request asks the host of `address`. An answer made on request must make
 * sure: its segments come through the platform that it runs on, and some let a query
 * parameter stand in for one.
 */
export function isAsked({ host }: Address, headers: Headers): boolean {
  const asked = hostAsked(headers.get('host'))
  if (hostInPreview(host) === undefined) return asked === host
  return asked !== undefined && preview?.hosts.includes(asked) === true
}
