import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { contentSecurityPolicy } from './content-security-policy'

/**
 * Answers with a page as plain HTML: what React renders, and nothing of React
 * itself. A `page.tsx` that the `route.ts` beside it answers this way ships no
 * script but those it names (app/README.md, “Plain HTML”).
 *
 * @param page A `Document`, as the function of a `page.tsx` returns it.
 */
export async function respondWithPage(
  page: ReactNode | Promise<ReactNode>,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  // Next.js refuses this import at the top of a file, where it would be a part of pages.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = `<!doctype html>${renderToStaticMarkup(await page)}`
  return new Response(html + reloadScript(), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(styleIn(html)),
      etag: tagOf(html),
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

/** In development alone: what loads the page anew when something is saved (see _cli/dev). */
function reloadScript(): string {
  return process.env.RELOAD_SCRIPT ? `<script src="${process.env.RELOAD_SCRIPT}"></script>` : ''
}

/** Sends visitors to where the page has its canonical address (308: for good). */
export function redirectTo(location: string): Response {
  return new Response(null, { status: 308, headers: { location, ...dataHeaders } })
}

/** Answers with something else than a page: a picture, or data. */
export function respondWithData(
  body: string | Uint8Array<ArrayBuffer>,
  headers: { 'content-type': string } & Record<string, string>,
): Response {
  return new Response(body, { headers: { ...dataHeaders, etag: tagOf(body), ...headers } })
}

/** An `ETag`, which Next.js does not give to what a handler made. It is weak: what travels may be compressed. */
function tagOf(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url')}"`
}

/** What answers that are no page say of themselves. */
export const dataHeaders = { 'content-security-policy': contentSecurityPolicy() }
