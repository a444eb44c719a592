import { listPages } from '../../../_addresses/address'
import { gateFile } from '../../../_consent/gate/file'
import { keepFor } from '../../../_http/caching.js'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { prerenderedOfPortals } from '../../../_published/site'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listPages)

/** What a portal’s own pages embed, so that their scripts wait until they are allowed. */
export const GET = handleStatic(async (found) =>
  respondWithData(await gateFile(found), {
    'content-type': 'text/javascript; charset=utf-8',
    // Its address stays, so a change of the charter has to get through soon.
    'cache-control': keepFor(300),
  }),
)
