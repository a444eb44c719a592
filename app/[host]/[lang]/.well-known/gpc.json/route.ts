import { loadCharter } from '../../../../_charters/charter'
import { findDestination, listAddresses } from '../../../../_portals/address'
import { dataHeaders } from '../../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listAddresses()
}

/**
 * Says that Global Privacy Control is heeded here, as of the charter’s last change (https://w3c.github.io/gpc/#support-representation).
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/.well-known/gpc.json'>,
): Promise<Response> {
  const destination = findDestination(await params)
  if (!destination) return new Response(null, { status: 404, headers: dataHeaders })
  const { portal } = destination
  const { updated } = loadCharter(portal, portal.languages[0])
  return Response.json({ gpc: true, lastUpdate: updated }, { headers: dataHeaders })
}
