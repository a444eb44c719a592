import { consentScript } from '../../_consent/script'
import { keepForGood } from '../../_http/caching.js'
import { respondWithData } from '../../_http/response'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return [{ script: consentScript.name }]
}

/** The browser script. Its address changes with its content, so it is kept for good. */
export function GET(): Response {
  return respondWithData(consentScript.text, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': keepForGood,
  })
}
