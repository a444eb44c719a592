import { listPages } from '../../../_addresses/address'
import { handleStatic } from '../../../_http/handler'
import { respondWithData } from '../../../_http/response'
import { loadMessages } from '../../../_languages/messages'
import { listPortals } from '../../../_portals/portals'
import { describeDataset } from '../../../_published/dataset'
import { prerendered } from '../../../_published/site'
import { loadSnapshot } from '../../../_published/snapshot'
import { writeSpreadsheet } from '../../../_published/spreadsheet'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerendered((content) =>
  listPortals(content).flatMap(listPages),
)

/** The charter’s cookies for spreadsheets. */
export const GET = handleStatic(({ content, portal, lang }) => {
  const snapshot = loadSnapshot(content, portal.id, lang)
  const dataset = describeDataset(snapshot, loadMessages(content, lang))
  return respondWithData(writeSpreadsheet(dataset), {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="cookies-${portal.hosts[0]}-${lang}.csv"`,
  })
})
