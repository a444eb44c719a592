import { loadCharter } from '../../../../_charters/charter'
import { findCanonical, listRoots } from '../../../../_portals/address'
import { dataHeaders } from '../../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listRoots()
}

/**
 * Says that Global Privacy Control is heeded here, as of the charter’s last change (https://w3c.github.io/gpc/#support-representation).
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/.well-known/gpc.json'>,
): Promise<Response> {
  const destination = findCanonical(await params)
  if (!destination) return new Response(null, { status: 404, headers: dataHeaders })
  const { portal } = destination
  const { updated } = loadCharter(portal, portal.languages[0])
  return Response.json({ gpc: true, lastUpdate: updated }, { headers: dataHeaders })
}
