import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import { baseHeaders } from '../_http/base-headers.js'
import { contentSecurityPolicy } from '../_http/content-security-policy.js'
import { transportSecurity } from '../_http/transport-security.js'

/** What is only read, which is all but the address that stores a choice. */
const reading = ['GET', 'HEAD']

/**
 * Headers by which the script of Next.js, of which pages have nothing, asks for something else
 * than the page; the conditions, which are seen to here; and the one that asks for a part, of
 * which all may be sent (RFC 9110, section 14.2). What it cannot meet Next.js answers by 500.
 */
const notPassedOn = /^(?:rsc$|next-|x-nextjs-|x-middleware-|if-|range$)/

/**
 * Puts around `handle`, by which Next.js answers, what it leaves out of HTTP: methods that are
 * refused, conditions, targets in another form than a path, and its own headers on all that it
 * sends. What it does with each is in app/_hosting/README.md.
 */
export function conform(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { method = '', headers } = request
    const { 'if-match': match, 'if-none-match': noneMatch } = headers
    const [path = '', ...query] = readTarget(request)?.split(/(?=\?)/) ?? []
    const plain = path.replace(/[/\\]+/g, '/').replace(/(.)\/$/, '$1')
    const target = [plain, ...query].join('')
    let instead: 308 | 412 | undefined
    onHeaders(response, () => {
      complete(response)
      // It means nothing over plain http, and must not be sent there (RFC 6797, section 7.2).
      if (headers['x-forwarded-proto'] !== 'https') response.removeHeader(transportSecurity.name)
      if (instead === 308) strip(response, 308).setHeader('Location', target)
      else if (response.statusCode !== 200) return
      else if (instead === 412) strip(response, 412)
      else if (isNamed(response.getHeader('etag'), noneMatch)) strip(response, 304)
    })

    if (path === '*' && method === 'OPTIONS') return end(response, 204, [...reading, 'POST'])
    if (!path.startsWith('/')) return end(response, 400)
    const allowed = path.endsWith('/consent') ? ['POST'] : reading
    if (![...reading, ...allowed].includes(method)) return end(response, 405, allowed)

    if (plain !== path) instead = 308
    // Tags are weak here, and a weak one never matches (RFC 9110, section 13.1.1).
    else if (match !== undefined && match !== '*') instead = 412
    // Only the headers are wanted then, and nothing may be done.
    if (instead) request.method = 'HEAD'
    for (const name in headers) if (notPassedOn.test(name)) delete headers[name]
    request.url = target
    return handle(request, response)
  }
}

/**
 * The target of a request as a path and query, or `*`. A proxy may send a whole address: then
 * its host counts, whatever `Host` says (RFC 9112, section 3.2.2).
 *
 * @returns `undefined` when the request cannot be understood.
 */
function readTarget({ url = '', headers, headersDistinct }: IncomingMessage): string | undefined {
  if ((headersDistinct.host?.length ?? 0) > 1) return undefined
  const [, host, rest = '/'] = /^https?:\/\/([^/?@]+)([/?].*)?$/i.exec(url) ?? []
  if (host === undefined) return url
  headers.host = host
  return rest.startsWith('/') ? rest : `/${rest}`
}

function end(response: ServerResponse, status: number, allowed?: string[]): void {
  if (allowed) response.setHeader('Allow', allowed.join(', '))
  response.setHeader('Cache-Control', 'no-store')
  response.statusCode = status
  response.end()
}

/** Gives an answer the headers that all have. */
function complete(response: ServerResponse): void {
  for (const [name, value] of Object.entries(baseHeaders)) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
  if (!response.hasHeader('content-security-policy')) {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy())
  }
  // Nothing depends any more on what was not passed on.
  const vary = String(response.getHeader('vary')).split(/\s*,\s*/)
  response.setHeader('Vary', vary.filter((name) => !notPassedOn.test(name)).join(', '))
  response.removeHeader('accept-ranges')
}

/** Whether `noneMatch`, an `If-None-Match`, names `tag`, an `ETag` (RFC 9110, section 13.1.2). */
function isNamed(tag: unknown, noneMatch = ''): boolean {
  const opaque = (written: string) => written.trim().replace(/^W\//, '')
  const named = noneMatch.split(',').map(opaque)
  return noneMatch === '*' || named.includes(opaque(String(tag)))
}

/** Makes an answer one without content. */
function strip(response: ServerResponse, status: 304 | 308 | 412): ServerResponse {
  response.statusCode = status
  for (const name of response.getHeaderNames()) {
    if (/^(?:content-(?:type|length|encoding|disposition)|transfer-encoding)$/.test(name)) {
      response.removeHeader(name)
    }
  }
  return response
}
