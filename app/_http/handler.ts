import type { NextRequest } from 'next/server'
import { defaultSegment } from '../_addresses/address'
import { ContentError } from '../_content/result'
import { findRequested, type Requested } from '../_published/request'
import { type Found, findPage, makesPages } from '../_published/site'
import { MistakesPage } from '../_ui/mistakes-page'
import { NotFoundPage } from '../_ui/not-found-page'
import { dataHeaders, respondWithPage } from './response'

/** What Next.js hands to a route beside the request. */
interface Context<Segments> {
  params: Promise<Segments>
}

/**
 * What a `route.ts` exports as a method: `respond`, and a page for what it throws.
 * `notFound()` becomes the 404; in development, a mistake in the content is shown as
 * `npm run check` prints it, where a build would stop.
 */
export function handle<Segments>(
  respond: (request: NextRequest, context: Context<Segments>) => Response | Promise<Response>,
) {
  return async (request: NextRequest, context: Context<Segments>): Promise<Response> => {
    try {
      return await respond(request, context)
    } catch (error) {
      if (isNotFound(error)) return respondNotFound()
      if (process.env.NODE_ENV === 'development' && error instanceof ContentError) {
        return respondWithPage(MistakesPage({ mistakes: error.message }), { status: 500 })
      }
      throw error
    }
  }
}

/** Answers that there is nothing. Unless said otherwise nobody keeps that, for it was made on request. */
export function respondNotFound(cacheControl = 'no-store'): Promise<Response> {
  return respondWithPage(NotFoundPage(), {
    status: 404,
    headers: { 'cache-control': cacheControl },
  })
}

/**
 * A `GET` that is made at build. On Vercel, a request that may be for a server action passes
 * by what was made and runs this function, which has no content to make anything of: it is
 * refused.
 */
export function handleAtBuild<Segments>(
  respond: (request: NextRequest, context: Context<Segments>) => Response | Promise<Response>,
) {
  const refusal = { status: 400, headers: { ...dataHeaders, 'cache-control': 'no-store' } }
  return handle<Segments>((request, context) =>
    makesPages ? respond(request, context) : new Response(null, refusal),
  )
}

type Segments = { host: string; lang: string }

/**
 * The same of what lies beside a charter at its canonical address.
 *
 * @param respond Returns `undefined` where there is nothing.
 */
export function handleStatic<S extends Segments>(
  respond: (found: Found, segments: S) => Response | undefined | Promise<Response | undefined>,
) {
  return handleAtBuild<S>(async (_request, { params }) => {
    const segments = await params
    const found = findPage(segments)
    const response = found && !found.movedTo && (await respond(found, segments))
    return response || respondNotFound()
  })
}

/**
 * A `GET` that is made on request: what a portal’s canonical host has once, whatever
 * the language. It is asked for too seldom to be made for each portal at build.
 */
export function handleOnce(respond: (requested: Requested) => Response | Promise<Response>) {
  return handle<Segments>(async (request, { params }) => {
    const address = await params
    const requested = await findRequested(address, request.headers)
    const isRoot = address.lang === defaultSegment && !requested?.movedTo
    return requested && isRoot ? respond(requested) : respondNotFound()
  })
}

/** Whether `error` is what `notFound()` throws (Next.js documentation, `notFound`). */
function isNotFound(error: unknown): boolean {
  return (error as { digest?: string }).digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
}
