import { listPages } from '../../../_addresses/address'
import { respondWithPage } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { loadHistory } from '../../../_published/history'
import { prerenderedOfRecorded } from '../../../_published/site'
import { HistoryPage } from './page'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfRecorded(listPages)

/** The editions of a charter; nothing where none was recorded. */
export const GET = handleStatic(async (found) => {
  const { editions } = loadHistory(found.content, found.portal.id)
  return editions.length > 0 ? respondWithPage(HistoryPage({ ...found, editions })) : undefined
})
