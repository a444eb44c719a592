import { listPages } from '../../../_addresses/address'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { loadMessages } from '../../../_languages/messages'
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
    'content-disposition': `attachment; filename="cookies-${portal.hosts[0]}-${lang}.csv"`,
  })
})
