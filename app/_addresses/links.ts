import type { Portal } from '../_portals/portal'
import { hostOfSite } from '../_portals/site'

/**
 * Every path and address that a page or an answer names. Nobody else joins one: where
 * a portal’s charter lies is known here, and in the rewrites of next.config.js.
 */

/** What lies beside a charter, under a name of its own. */
export type PageName =
  | 'consent'
  | 'choices'
  | 'history'
  | 'gate.js'
  | 'cookies.json'
  | 'cookies.csv'
  | 'opengraph-image'

/** Address of the portal itself, which may be on another host than its charter. */
export function portalUrl({ site }: Portal): string {
  return site
}

/**
 * Path of the charter, or of the directory of portals, in `lang`: the portal’s own path in
 * the first of its languages, `<lang>` below it in the others.
 *
 * @param name What lies beside the charter, as in `/choices` or `/en/choices`.
 */
export function pathOf(
  portal: Placed & { languages: readonly string[] },
  lang: string,
  name?: PageName,
): string {
  const names = [lang !== portal.languages[0] && lang, name]
  return below(portal, names.filter(Boolean).join('/'))
}

/** Where a portal’s charter lies. */
type Placed = Partial<Pick<Portal, 'path' | 'preview'>>

/** What lies at `name` below the path of a portal’s charter; its own where `name` is empty. */
function below({ path = '/', preview }: Placed, name: string): string {
  const root = (preview?.prefix ?? '') + (path === '/' ? '' : path)
  return name ? `${root}/${name}` : root || '/'
}

/**
 * Where an address that a text writes leads on the portal’s pages: one that begins with
 * `/` counts from the path of the charter, wherever that lies; any other stays as it is.
 */
export function placeOnPortal(portal: Portal, address: string): string {
  return /^\/(?!\/)/.test(address) ? below(portal, address.slice(1)) : address
}

/** Canonical address of the charter in `lang`, or of what lies beside it. */
export function urlOf(portal: Portal, lang: string, name?: PageName): string {
  return absolute(portal, (portal) => pathOf(portal, lang, name))
}

/**
 * The same as the portal’s own pages write it: the path alone where they have the charter’s
 * host.
 */
export function addressFromSite(portal: Portal, lang: string, name?: PageName): string {
  const address = hostOfSite(portal) === portal.hosts[0] ? pathOf : urlOf
  return address(portal, lang, name)
}

/**
 * Path of the page of choices that says what has just become of one: it was stored, or
 * it was not, because the charter has changed.
 */
export function outcomePath(portal: Portal, lang: string, outcome: 'stored' | 'changed'): string {
  return `${pathOf(portal, lang, 'choices')}?${outcome}`
}

/** What an edition of the charter is called on the page of all of them, as an anchor. */
export function editionAnchor(edition: number): string {
  return `edition-${edition}`
}

/** Path of an edition there. */
export function editionPath(portal: Portal, lang: string, edition: number): string {
  return `${pathOf(portal, lang, 'history')}#${editionAnchor(edition)}`
}

/** Path of the charter’s picture; `version` changes with what is drawn. */
export function socialImagePath(portal: Portal, lang: string, version: string): string {
  return `${pathOf(portal, lang, 'opengraph-image')}?v=${version}`
}

/** Canonical address of the charter’s picture. */
export function socialImageUrl(portal: Portal, lang: string, version: string): string {
  return absolute(portal, (portal) => socialImagePath(portal, lang, version))
}

/** Path of what a portal has once, whatever the language. */
export function oncePath(
  portal: Portal,
  name: 'favicon.svg' | 'apple-touch-icon.png' | 'sitemap.xml' | 'history.json',
): string {
  return below(portal, name)
}

/** Canonical address of the portal’s sitemap. */
export function sitemapUrl(portal: Portal): string {
  return absolute(portal, (portal) => oncePath(portal, 'sitemap.xml'))
}

/** Path of the portal’s logo, if it has one. */
export function logoPath(portal: Portal): string | undefined {
  const { logo } = portal.look
  return logo && below(portal, `logo/${logo.name}`)
}

/** Path of a file that all portals share, such as the consent script. */
export function assetPath(portal: Portal, name: string): string {
  return below(portal, `assets/${name}`)
}

/**
 * Address of such a file on a page that is made for no portal, and may be shown under any
 * path: the files are there below each.
 */
export function assetBeside(name: string): string {
  return `assets/${name}`
}

/** Address of a shared file on the portal’s canonical host. */
export function assetUrl(portal: Portal, name: string): string {
  return absolute(portal, (portal) => assetPath(portal, name))
}

/**
 * Address of the charter on this machine, under the portal’s canonical host with
 * `.localhost` added.
 *
 * @param port The one that the site is served on.
 */
export function localUrl(
  portal: Pick<Portal, 'hosts' | 'languages'> & { path?: string },
  lang: string,
  port: string | number,
): string {
  return `http://${portal.hosts[0]}.localhost:${port}${pathOf(portal, lang)}`
}

/** What has `pathOf` on the portal’s canonical host, where it is published or is to be. */
function absolute({ preview: _, ...portal }: Portal, pathOf: (portal: Portal) => string): string {
  return `https://${portal.hosts[0]}${pathOf(portal)}`
}

/** Address of the directory of portals on this machine. */
export function directoryUrl(port: string | number): string {
  return `http://localhost:${port}/`
}
