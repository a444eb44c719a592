import { notFound } from 'next/navigation'
import { sitemapUrl } from '../../../_addresses/links'
import { keepFor } from '../../../_http/caching.js'
import { handleOnce } from '../../../_http/handler'
import { respondWithData } from '../../../_http/response'

export * from '../../../_http/read-only'

/**
 * Lets robots read all, also what says itself that it is to be left out, and leads to
 * the charters. Where there is none, on further hosts, they may read all too (RFC 9309,
 * section 2.3.1.3). A host of which only a path is ours has its own.
 */
export const GET = handleOnce(({ outline: { portal } }) => {
  if (portal.path !== '/') notFound()
  return respondWithData(`User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl(portal)}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': keepFor(3600),
  })
})
