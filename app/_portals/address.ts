import { editing } from '../_content/once'
import { listInterfaceLanguages } from '../_languages/interface'
import { findPortal } from './find-portal'
import { loadLogo } from './logo'
import { charterPath, charterUrl, type Portal } from './portal'
import { listPortals } from './portals'

/** The two segments that next.config.js makes of a request’s host and path. */
export interface Address {
  /** ASCII, lower case, without port, trailing dot or `.localhost`. */
  host: string
  /** The language that the path begins with, or `default` when it names none. */
  lang: string
}

/** What lies at an address. */
export interface Destination {
  portal: Portal
  lang: string
  /**
   * Where the same thing has its canonical address, when this is another one:
   * a further host, or the default language by name.
   */
  movedTo?: string
}

/** The segment that stands for “no language in the path”. */
const unnamed = 'default'

/**
 * Every address at which there is something, for `generateStaticParams`. While
 * editing there are none: Next.js would go by the list of an earlier view, and
 * each page looks for itself whether there is anything.
 */
export function listAddresses(): Address[] {
  if (editing) return []
  return listPortals().flatMap((portal) =>
    portal.hosts.flatMap((host) => [unnamed, ...portal.languages].map((lang) => ({ host, lang }))),
  )
}

/**
 * The addresses on each portal’s canonical host at which a page is, and no way to
 * another: `default` and the other languages, for `generateStaticParams`.
 */
export function listCanonicalAddresses(): Address[] {
  return listAddresses().filter((address) => findDestination(address)?.movedTo === undefined)
}

/** The root of each portal’s canonical host, for what a host has once. */
export function listRoots(): Address[] {
  return listCanonicalAddresses().filter(({ lang }) => lang === unnamed)
}

/** What lies at `address` itself; `undefined` where nothing does, or only a way to another. */
export function findCanonical(address: Address): Destination | undefined {
  const destination = findDestination(address)
  return destination?.movedTo === undefined ? destination : undefined
}

/**
 * Where the logos of the portals that have one are, on their canonical hosts;
 * none while editing, as above.
 */
export function listLogos(): (Address & { file: string })[] {
  if (editing) return []
  return listPortals().flatMap((portal) => {
    const logo = loadLogo(portal)
    return logo ? [{ host: portal.hosts[0], lang: unnamed, file: logo.name }] : []
  })
}

/** What lies at `address`; `undefined` when nothing does. */
export function findDestination({ host, lang }: Address): Destination | undefined {
  const portal = findPortal(host)
  if (!portal) return undefined
  const language = lang === unnamed ? portal.languages[0] : lang
  if (!portal.languages.includes(language)) return undefined
  if (host !== portal.hosts[0]) {
    return { portal, lang: language, movedTo: charterUrl(portal, language) }
  }
  if (lang === portal.languages[0]) {
    return { portal, lang: language, movedTo: charterPath(portal, language) }
  }
  return { portal, lang: language }
}

/** A Host header as next.config.js takes it for a portal’s host. */
const hostHeader = /^([a-z0-9.-]+?)(?:\.localhost)?\.?(?::\d*)?$/i

/**
 * What lies at `address` for a request that asks its host. An answer made on
 * request must look for itself: its address comes through the platform that it
 * runs on, and some let a query parameter stand in for it.
 */
export function findAsked(address: Address, headers: Headers): Destination | undefined {
  const [, host = ''] = hostHeader.exec(headers.get('host') ?? '') ?? []
  return host.toLowerCase() === address.host ? findDestination(address) : undefined
}

/** The directory of portals, once for each language of the interface: its segment and its path. */
export function listDirectories(): { lang: string; path: string; language: string }[] {
  return listInterfaceLanguages().map((language, index) => {
    const lang = index === 0 ? unnamed : language
    return { lang, path: index === 0 ? '/' : `/${language}`, language }
  })
}

/** The language of the directory at segment `lang`; `undefined` when there is none. */
export function directoryLanguage(lang: string): string | undefined {
  return listDirectories().find((directory) => directory.lang === lang)?.language
}
