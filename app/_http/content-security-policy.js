import { createHash } from 'node:crypto'

/**
 * What a page may load, and who may do what with it (https://www.w3.org/TR/CSP3/):
 * the one style sheet that stands in it, known by its hash, and from its own
 * host the consent script, images and the answer to a choice.
 *
 * @param {string} [style] The text of the page's `<style>`; left out of answers that are no page.
 */
export function contentSecurityPolicy(style) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ...(style ? [`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`] : []),
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
