import { listPages } from '../../../_addresses/address'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { loadDataset } from '../../../_published/dataset'
import { prerenderedOfPortals } from '../../../_published/site'

export const dynamic = 'force-static'
// Further hosts have none: a page, the canonical one, says where this is.
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listPages)

/** The charter’s cookies for programs; app/_published/README.md says what each field is. */
export const GET = handleStatic(({ content, portal, lang }) => {
  const dataset = loadDataset(content, portal.id, lang)
  const headers = { 'content-type': 'application/json' }
  return respondWithData(`${JSON.stringify(dataset, null, 2)}\n`, headers)
})
