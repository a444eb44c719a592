import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { loadCharter } from '../../../_charters/charter'
import { listRoots } from '../../../_portals/address'
import { charterUrl, type Portal } from '../../../_portals/portal'
import { answerFile } from '../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listRoots

/**
 * The portal’s charter in each language, for search engines
 * (https://www.sitemaps.org/protocol.html). next.config.js leads `/sitemap.xml` here.
 */
export const GET = answerFile(({ portal }) => ({
  body: writeSitemap(portal),
  headers: { 'content-type': 'application/xml; charset=utf-8' },
}))

function writeSitemap(portal: Portal): string {
  // Each language names all, itself included, as search engines ask.
  const alternates = [...portal.languages, 'x-default'].map((hreflang) => {
    const lang = hreflang === 'x-default' ? portal.languages[0] : hreflang
    return x('xhtml:link', { rel: 'alternate', hreflang, href: charterUrl(portal, lang) })
  })
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return toXml(
    [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      x(
        'urlset',
        namespaces,
        portal.languages.map((lang) =>
          x('url', [
            x('loc', charterUrl(portal, lang)),
            x('lastmod', loadCharter(portal, lang).updated),
            ...alternates,
          ]),
        ),
      ),
    ],
    { closeEmptyElements: true },
  )
}
