import { keepFor } from '../../_http/caching.js'
import { respondWithData } from '../../_http/response'
import { findSums } from '../../_published/request'

export const dynamic = 'force-dynamic'

/** What this build publishes, by its sums: app/_hosting/README.md says how to check them. */
export async function GET(): Promise<Response> {
  return respondWithData(await findSums(), {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': keepFor(0),
  })
}
