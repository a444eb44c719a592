import type { Portal } from '../_portals/portal'

/**
 * Every path and address that a page or an answer names. Nobody else joins one: where
 * a portal’s charter lies is known here, and in the rewrites of next.config.js.
 */

/** What lies beside a charter, under a name of its own. */
export type PageName = 'consent' | 'choices' | 'cookies.json' | 'cookies.csv' | 'opengraph-image'

/** Address of the portal itself, absolute, ending in `/`. */
export function portalUrl(portal: Portal): string {
  return absolute(portal, '/')
}

/**
 * Path of the charter, or of the directory of portals, in `lang`: `/` in the first of its
 * languages, `/<lang>` in the others.
 *
 * @param name What lies beside the charter, as in `/choices` or `/en/choices`.
 */
export function pathOf(
  { languages }: { languages: readonly string[] },
  lang: string,
  name?: PageName,
): string {
  const charter = lang === languages[0] ? '' : `/${lang}`
  return name ? `${charter}/${name}` : charter || '/'
}

/** Canonical address of the charter in `lang`, or of what lies beside it. */
export function urlOf(portal: Portal, lang: string, name?: PageName): string {
  return absolute(portal, pathOf(portal, lang, name))
}

/**
 * Path of the page of choices that says what has just become of one: it was stored, or
 * it was not, because the charter has changed.
 */
export function outcomePath(portal: Portal, lang: string, outcome: 'stored' | 'changed'): string {
  return `${pathOf(portal, lang, 'choices')}?${outcome}`
}

/** Path of the charter’s picture; `version` changes with what is drawn. */
export function socialImagePath(portal: Portal, lang: string, version: string): string {
  return `${pathOf(portal, lang, 'opengraph-image')}?v=${version}`
}

/** Canonical address of the charter’s picture. */
export function socialImageUrl(portal: Portal, lang: string, version: string): string {
  return absolute(portal, socialImagePath(portal, lang, version))
}

/** Path of what a portal’s host has once, whatever the language. */
export function hostPath(name: 'favicon.svg' | 'apple-touch-icon.png' | 'sitemap.xml'): string {
  return `/${name}`
}

/** Canonical address of the portal’s sitemap. */
export function sitemapUrl(portal: Portal): string {
  return absolute(portal, hostPath('sitemap.xml'))
}

/** Path of the portal’s logo, if it has one. */
export function logoPath({ look }: Portal): string | undefined {
  return look.logo && `/logo/${look.logo.name}`
}

/** Path of a file that all hosts share, such as `icon.svg` or the consent script. */
export function assetPath(name: string): string {
  return `/assets/${name}`
}

/** Address of a shared file on the portal’s canonical host. */
export function assetUrl(portal: Portal, name: string): string {
  return absolute(portal, assetPath(name))
}

/**
 * Address of the charter on this machine, under the portal’s canonical host with
 * `.localhost` added.
 *
 * @param port The one that the site is served on.
 */
export function localUrl(
  portal: Pick<Portal, 'hosts' | 'languages'>,
  lang: string,
  port: string | number,
): string {
  return `http://${portal.hosts[0]}.localhost:${port}${pathOf(portal, lang)}`
}

function absolute({ hosts }: Portal, path: string): string {
  return `https://${hosts[0]}${path}`
}

/** Address of the directory of portals on this machine. */
export function directoryUrl(port: string | number): string {
  return `http://localhost:${port}/`
}
