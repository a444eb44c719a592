import type { NextRequest } from 'next/server'
import type { Address } from '../_addresses/address'
import { type Found, findPage, makesPages } from '../_published/site'
import { keepFor } from './caching.js'
import { type Context, handle, respondNotFound } from './handler'
import { dataHeaders } from './response'

/**
 * A `GET` that is made at build. Unless it says otherwise, browsers ask each time whether it
 * is still the same. On Vercel, a request that may be for a server action passes by what was
 * made and runs this function, which has no content to make anything of: it is refused.
 */
export function handleAtBuild<Segments>(
  respond: (request: NextRequest, context: Context<Segments>) => Response | Promise<Response>,
) {
  const refusal = { status: 400, headers: { ...dataHeaders, 'cache-control': 'no-store' } }
  const make = handle<Segments>((request, context) =>
    makesPages ? respond(request, context) : new Response(null, refusal),
  )
  return async (request: NextRequest, context: Context<Segments>): Promise<Response> => {
    const response = await make(request, context)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', keepFor(0))
    return response
  }
}

/**
 * A static `GET` for what lies beside a charter at its canonical address.
 *
 * @param respond Returns `undefined` where there is nothing.
 */
export function handleStatic<Segments extends Address>(
  respond: (
    found: Found,
    segments: Segments,
  ) => Response | undefined | Promise<Response | undefined>,
) {
  return handleAtBuild<Segments>(async (request, context) => {
    const segments = await context.params
    const found = findPage(segments)
    const response = found && !found.movedTo && (await respond(found, segments))
    return response || respondNotFound(request, context)
  })
}
