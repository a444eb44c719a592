import { findCanonical, listRoots } from '../../../_portals/address'
import { dataHeaders } from '../../../_ui/answer'
import { draw } from '../../../_ui/images/draw'
import { touchIcon, touchSize } from '../../../_ui/images/icon'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listRoots()
}

/** The portal’s icon on home screens. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/apple-touch-icon.png'>,
): Promise<Response> {
  const portal = findCanonical(await params)?.portal
  if (!portal) return new Response(null, { status: 404, headers: dataHeaders })
  return new Response(await draw(touchIcon(portal), touchSize), {
    headers: {
      ...dataHeaders,
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
    },
  })
}
