import { findCanonical, listCanonicalAddresses } from '../../../_portals/address'
import { dataHeaders } from '../../../_ui/answer'
import { describeDataset } from '../dataset'
import { writeSpreadsheet } from '../spreadsheet'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listCanonicalAddresses()
}

/** The charter’s cookies for spreadsheets. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]/cookies.csv'>,
): Promise<Response> {
  const destination = findCanonical(await params)
  if (!destination) return new Response(null, { status: 404, headers: dataHeaders })
  const { portal, lang } = destination
  return new Response(writeSpreadsheet(describeDataset(portal, lang)), {
    headers: {
      ...dataHeaders,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="cookies-${portal.hosts[0]}-${lang}.csv"`,
    },
  })
}
