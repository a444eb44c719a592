import { urlOf } from '../../../_addresses/links'
import { keepFor } from '../../../_http/caching.js'
import { handleOnce } from '../../../_http/handler'
import { respondWithData } from '../../../_http/response'
import type { PortalRecord } from '../../../_published/record'

export * from '../../../_http/read-only'

/**
 * The portal’s charter in each language, for search engines
 * (https://www.sitemaps.org/protocol.html).
 */
export const GET = handleOnce(({ record }) =>
  respondWithData(writeSitemap(record), {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': keepFor(3600),
  }),
)

/** Nothing in an address or a day needs to be escaped. */
function writeSitemap({ portal, charters }: PortalRecord): string {
  // Each language names all, itself included, as search engines ask.
  const alternates = [...portal.languages, 'x-default'].map((hreflang) => {
    const lang = hreflang === 'x-default' ? portal.languages[0] : hreflang
    return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${urlOf(portal, lang)}"/>`
  })
  const urls = portal.languages.map((lang) => {
    const { updated } = charters[lang] ?? {}
    const parts = [`<loc>${urlOf(portal, lang)}</loc>`, `<lastmod>${updated}</lastmod>`]
    return `<url>${[...parts, ...alternates].join('')}</url>`
  })
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?><urlset ${namespaces}>${urls.join('')}</urlset>`
}
