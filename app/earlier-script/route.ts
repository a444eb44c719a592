import { consentScript } from '../_consent/script'
import { respondWithData } from '../_http/response'

export const dynamic = 'force-static'

/**
 * The browser script for a page that a cache still has from before a deployment: the name of
 * the script of then leads here (see next.config.js). Under that name nobody keeps this one.
 */
export function GET(): Response {
  return respondWithData(consentScript.text, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
  })
}
