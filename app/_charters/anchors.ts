import type { Cookie } from './cookie'

/** What the page around a charter’s text has anchors for, so that nothing in it takes them. */
export const anchorsOfPage = ['content', 'contents', 'choices', 'choices-title']

/** Of these, the ones that no link may point to: a heading’s own, and what short charters do without. */
export const anchorsWithinPage = ['contents', 'choices-title']

/** The anchor of a category’s first table. No heading and no cookie has a colon in its anchor. */
export function anchorOfTable(category: string): string {
  return `cookies:${category}`
}

/**
 * The anchor of a cookie’s row: its first name, where that can be one and is free, and
 * what else tells it from a cookie of that name. No cookie has `/` or `@` in its name
 * (RFC 6265, section 4.1.1).
 */
export function anchorOfCookie({
  type,
  domain,
  name: [name = ''],
}: Pick<Cookie, 'type' | 'domain' | 'name'>): string {
  const kind = type === 'cookie' ? '' : `${type}/`
  // HTML, section 3.2.6: an id has no whitespace.
  const anchor = `${kind}${name}${domain ? `@${domain}` : ''}`.replace(/\s+/g, '-')
  return anchorsOfPage.includes(anchor) ? `cookie-${anchor}` : anchor
}
