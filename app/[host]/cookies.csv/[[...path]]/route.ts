import { listPages } from '../../../_addresses/address'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { loadMessages } from '../../../_languages/messages'
import type { Portal } from '../../../_portals/portal'
import { loadDataset } from '../../../_published/dataset'
import { prerenderedOfPortals } from '../../../_published/site'
import { writeSpreadsheet } from '../../../_published/spreadsheet'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listPages)

/** The charter’s cookies for spreadsheets. */
export const GET = handleStatic(({ content, portal, lang }) => {
  const dataset = loadDataset(content, portal.id, lang)
  const { locale } = loadMessages(content, lang)
  return respondWithData(writeSpreadsheet(dataset, locale), {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${nameFile(portal, lang)}"`,
  })
})

/** After all of the charter’s address, for a host can have two. */
function nameFile({ hosts, path }: Portal, lang: string): string {
  const parts = ['cookies', hosts[0], ...path.split('/').filter(Boolean), lang]
  return `${parts.join('-')}.csv`
}
