import type { NextRequest } from 'next/server'
import { type Address, hostAsked, isRoot } from '../_addresses/address'
import { ContentError } from '../_content/result'
import { findNearby, findRequested, type Requested } from '../_published/request'
import { MistakesPage } from '../_ui/mistakes-page'
import { NotFoundPage } from '../_ui/not-found-page'
import { redirectTo, respondWithPage } from './response'
import { transportSecurity } from './transport-security.js'

/** What Next.js hands to a route beside the request. */
export interface Context<Segments> {
  params: Promise<Segments>
}

/**
 * What a `route.ts` exports as a method: `respond`, and an answer for what it throws.
 * `notFound()` becomes the 404 and `permanentRedirect()` a 308; in development, a mistake in the content is shown as
 * `npm run check` prints it, where a build would stop.
 */
export function handle<Segments>(
  respond: (request: NextRequest, context: Context<Segments>) => Response | Promise<Response>,
) {
  const answer = async (request: NextRequest, context: Context<Segments>): Promise<Response> => {
    try {
      return await respond(request, context)
    } catch (error) {
      const [kind, , second] = digestOf(error)
      if (kind === 'NEXT_HTTP_ERROR_FALLBACK') return respondNotFound(request, context)
      if (kind === 'NEXT_REDIRECT' && second) return redirectTo(second)
      if (process.env.NODE_ENV === 'development' && error instanceof ContentError) {
        const lang = process.env.EDITOR_LANGUAGE === 'fr' ? 'fr' : 'en'
        return respondWithPage(MistakesPage({ lang, mistakes: error.texts[lang] }), { status: 500 })
      }
      throw error
    }
  }
  return async (request: NextRequest, context: Context<Segments>): Promise<Response> => {
    const response = await answer(request, context)
    if (await hasWholeHost(request, context)) {
      response.headers.set(transportSecurity.name, transportSecurity.value)
    }
    return response
  }
}

/** Whether a charter has the host that is asked to itself. In development nobody asks by https. */
async function hasWholeHost(request: NextRequest, context: Context<unknown>): Promise<boolean> {
  if (process.env.NODE_ENV === 'development') return false
  const nearby = await findNearby(await addressOf(request, context))
  const { portal } = nearby?.record ?? {}
  return portal?.path === '/' && !portal.preview
}

/** Where a request asks. What is made at build, or as if it were, sees no headers. */
async function addressOf(request: NextRequest, { params }: Context<unknown>): Promise<Address> {
  const { host = '', path }: Partial<Address> = (await params) ?? {}
  const [, ...segments] = request.nextUrl.pathname.split('/')
  const asked = shared.has(segments[0] ?? '')
    ? ''
    : (hostAsked(request.headers.get('host')) ?? host)
  return { host: asked, path: path ?? segments }
}

/** What all hosts share, whose policy next.config.js sets: it knows the sheet without a portal’s colour. */
const shared = new Set(['_next', 'assets'])

/**
 * Answers that there is nothing, in the words of the portal whose host is asked. Nobody
 * keeps that: of addresses that lead nowhere there is no end.
 */
export async function respondNotFound(
  request: NextRequest,
  context: Context<unknown>,
): Promise<Response> {
  const address = await addressOf(request, context)
  return respondWithPage(NotFoundPage({ address }), {
    status: 404,
    headers: { 'cache-control': 'no-store' },
  })
}

/**
 * A `GET` that is made on request: what a portal has once on its canonical host, whatever
 * the language. It is asked for too seldom to be made for each portal at build.
 */
export function handleOnce(respond: (requested: Requested) => Response | Promise<Response>) {
  return handle<Address>(async (request, context) => {
    const address = await context.params
    const requested = await findRequested(address, request.headers)
    const found = requested && !requested.movedTo && isRoot(requested.outline.portal, address)
    return found ? respond(requested) : respondNotFound(request, context)
  })
}

/** What `notFound()` and `permanentRedirect()` write into what they throw: its kind, then its details. */
function digestOf(error: unknown): string[] {
  return String((error as { digest?: unknown }).digest ?? '').split(';')
}
