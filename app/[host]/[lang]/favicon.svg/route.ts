import { findCanonical, listRoots } from '../../../_portals/address'
import { dataHeaders } from '../../../_ui/answer'
import { iconDrawing } from '../../../_ui/images/icon'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listRoots()
}

/** The portal’s icon in tabs and bookmarks. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/favicon.svg'>,
): Promise<Response> {
  const portal = findCanonical(await params)?.portal
  if (!portal) return new Response(null, { status: 404, headers: dataHeaders })
  const { renderToStaticMarkup } = await import('react-dom/server')
  return new Response(renderToStaticMarkup(iconDrawing(portal)), {
    headers: {
      ...dataHeaders,
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
    },
  })
}
