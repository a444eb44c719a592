import { listPages } from '../../../_addresses/address'
import { handleStatic } from '../../../_http/handler'
import { respondWithData } from '../../../_http/response'
import { loadMessages } from '../../../_languages/messages'
import { listPortals } from '../../../_portals/portals'
import { describeDataset } from '../../../_published/dataset'
import { prerendered } from '../../../_published/site'
import { loadSnapshot } from '../../../_published/snapshot'

export const dynamic = 'force-static'
// Further hosts have none: a page, the canonical one, says where this is.
export const dynamicParams = false
export const generateStaticParams = prerendered((content) =>
  listPortals(content).flatMap(listPages),
)

/** The charter’s cookies for programs; app/_published/README.md says what each field is. */
export const GET = handleStatic(({ content, portal, lang }) => {
  const snapshot = loadSnapshot(content, portal.id, lang)
  const dataset = describeDataset(snapshot, loadMessages(content, lang))
  const headers = { 'content-type': 'application/json' }
  return respondWithData(`${JSON.stringify(dataset, null, 2)}\n`, headers)
})
