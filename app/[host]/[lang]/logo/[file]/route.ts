import { findDestination, listLogos } from '../../../../_portals/address'
import { loadLogo } from '../../../../_portals/logo'
import { dataHeaders } from '../../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listLogos()
}

/** What an image may do that is opened by itself: be drawn, by its own styles. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The portal’s logo. Its address changes with its content, so it is kept for good. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/logo/[file]'>,
): Promise<Response> {
  const { file, ...address } = await params
  const { portal } = findDestination(address) ?? {}
  const logo = portal && loadLogo(portal)
  if (logo?.name !== file) return new Response(null, { status: 404, headers: dataHeaders })
  return new Response(logo.bytes, {
    headers: {
      'content-type': logo.type,
      'content-security-policy': policy,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
