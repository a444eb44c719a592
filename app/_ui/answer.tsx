import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
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

/** What answers that are no page say of themselves. */
export const dataHeaders = { 'content-security-policy': contentSecurityPolicy() }
