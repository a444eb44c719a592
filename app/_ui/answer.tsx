import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { type Address, type Destination, findCanonical } from '../_portals/address'
import { contentSecurityPolicy } from './content-security-policy'

/**
 * Answers with a page as plain HTML: what React renders, and nothing of React
 * itself. A `page.tsx` that the `route.build.ts` beside it answers this way
 * ships no script but those it names (README.md, “Plain HTML”).
 *
 * @param page A `Document`, as the function of a `page.tsx` returns it.
 */
export async function answerPage(
  page: ReactNode,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  // Next.js refuses this import at the top of a file, where it would be a part of pages.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = `<!doctype html>${renderToStaticMarkup(page)}`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(styleIn(html)),
      // `next start` sends no tag with what a route handler made; a cache in front of it needs one.
      etag: `W/"${createHash('sha256').update(html).digest('base64url')}"`,
      ...headers,
    },
  })
}

/** The text of a page’s style sheet; every `<` in its other texts is escaped. */
function styleIn(html: string): string {
  const [, style] = html.split(/<\/?style>/, 2)
  if (!style)
    throw new Error('A page has no style sheet; it must be a Document (_ui/document.tsx).')
  return style
}

/** Sends visitors to where the page has its canonical address (308: for good). */
export function answerMoved(location: string): Response {
  return new Response(null, { status: 308, headers: { location, ...dataHeaders } })
}

/** What lies at an address besides its page: a picture, or data. */
interface Answer {
  body: BodyInit
  /** Its `content-type`, and what else is to be said of it. */
  headers: Record<string, string>
}

/**
 * Answers with what a portal has once, at its canonical address alone.
 *
 * @param make Returns `undefined` where there is nothing, which is a 404.
 * @returns What a `route.ts` exports as `GET`.
 */
export function answerFile<Segments extends Address>(
  make: (destination: Destination, segments: Segments) => Promise<Answer> | Answer | undefined,
) {
  return async (_request: Request, { params }: { params: Promise<Segments> }) => {
    const segments = await params
    const destination = findCanonical(segments)
    const answer = destination && (await make(destination, segments))
    if (!answer) return new Response(null, { status: 404, headers: dataHeaders })
    return new Response(answer.body, { headers: { ...dataHeaders, ...answer.headers } })
  }
}

/** What answers that are no page say of themselves. */
export const dataHeaders = { 'content-security-policy': contentSecurityPolicy() }
