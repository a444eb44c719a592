import { findCanonical, listCanonicalAddresses } from '../../../_portals/address'
import { dataHeaders } from '../../../_ui/answer'
import { describeDataset } from '../dataset'

export const dynamic = 'force-static'
// Further hosts have none: a page, the canonical one, says where this is.
export const dynamicParams = false

export function generateStaticParams() {
  return listCanonicalAddresses()
}

/** The charter’s cookies for programs; README.md says what each field is. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/cookies.json'>,
): Promise<Response> {
  const destination = findCanonical(await params)
  if (!destination) return new Response(null, { status: 404, headers: dataHeaders })
  const dataset = describeDataset(destination.portal, destination.lang)
  return new Response(`${JSON.stringify(dataset, null, 2)}\n`, {
    headers: { ...dataHeaders, 'content-type': 'application/json' },
  })
}
