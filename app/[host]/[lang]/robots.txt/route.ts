import { findCanonical, listRoots } from '../../../_portals/address'
import { portalUrl } from '../../../_portals/portal'
import { dataHeaders } from '../../../_ui/answer'

export const dynamic = 'force-static'
// Where there is none, on further hosts, robots may read all (RFC 9309, section 2.3.1.3).
export const dynamicParams = false

export function generateStaticParams() {
  return listRoots()
}

/** Lets robots read all, also what says itself that it is to be left out, and leads to the charters. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/robots.txt'>,
): Promise<Response> {
  const destination = findCanonical(await params)
  if (!destination) return new Response(null, { status: 404, headers: dataHeaders })
  const sitemap = new URL('/sitemap.xml', portalUrl(destination.portal)).href
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { ...dataHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })
}
