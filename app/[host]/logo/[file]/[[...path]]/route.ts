import { type Address, listRoots } from '../../../../_addresses/address'
import { keepForGood } from '../../../../_http/caching.js'
import { respondWithData } from '../../../../_http/response'
import { handleStatic } from '../../../../_http/static-handler'
import { readLogoBytes } from '../../../../_portals/logo'
import { prerenderedOfPortals } from '../../../../_published/site'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals((portal) => {
  const { logo } = portal.look
  return logo ? listRoots(portal).map((root) => ({ ...root, file: logo.name })) : []
})

/** What an image may do, embedded or opened by itself: be drawn, by its own styles. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The portal’s logo. Its address changes with its content, so it is kept for good. */
export const GET = handleStatic<Address & { file: string }>(({ content, portal }, { file }) => {
  const { logo } = portal.look
  const bytes = logo?.name === file && readLogoBytes(content, portal.id, logo)
  if (!bytes) return undefined
  return respondWithData(new Uint8Array(bytes), {
    // Whatever encoding an SVG says it has, this one goes first (RFC 7303, section 3).
    'content-type': file.endsWith('.svg') ? 'image/svg+xml; charset=utf-8' : 'image/png',
    'content-security-policy': policy,
    'cache-control': keepForGood,
  })
})
