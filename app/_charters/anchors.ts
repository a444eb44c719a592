/** What the page around a charter’s text has anchors for, so that nothing in it takes them. */
export const anchorsOfPage = ['content', 'contents', 'choices', 'choices-title']

/** Of these, the ones that no link may point to: a heading’s own, and what short charters do without. */
export const anchorsWithinPage = ['contents', 'choices-title']

/** The anchor of a cookie’s row: its name, where that can be one and is free. */
export function anchorOfCookie(name: string): string {
  // HTML, section 3.2.6: an id has no whitespace.
  const anchor = name.replace(/\s+/g, '-')
  return anchorsOfPage.includes(anchor) ? `cookie-${anchor}` : anchor
}
