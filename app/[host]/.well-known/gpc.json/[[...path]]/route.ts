import { keepFor } from '../../../../_http/caching.js'
import { handleOnce } from '../../../../_http/handler'
import { respondWithData } from '../../../../_http/response'

export * from '../../../../_http/read-only'

/**
 * Says that Global Privacy Control is heeded here, as of the charter’s last change
 * (https://w3c.github.io/gpc/#support-representation).
 */
export const GET = handleOnce(({ outline: { updated } }) =>
  respondWithData(JSON.stringify({ gpc: true, lastUpdate: updated }), {
    'content-type': 'application/json',
    'cache-control': keepFor(3600),
  }),
)
