import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forwardTo } from '../engines/web'
import type { Site } from '../sites'

/** Hosts that answer on one port of this machine, each under its name with `.localhost` added. */
export interface Hosts {
  port: number
  /** What was asked, oldest first: host, path and the cookies that came along. */
  requests: { host: string; path: string; cookie: string }[]
  close(): void
}

/**
 * Lets hosts answer, each by its listener.
 *
 * @param port A free one when left out.
 */
export async function serveHosts(
  listeners: Record<string, RequestListener>,
  port = 0,
): Promise<Hosts> {
  const requests: Hosts['requests'] = []
  const server = createServer((request, response) => {
    const { host: written = '', cookie = '' } = request.headers
    const host = written.replace(/(?:\.localhost)?(?::\d+)?$/, '')
    requests.push({ host, path: request.url ?? '', cookie })
    const listener = listeners[host]
    if (listener) listener(request, response)
    else response.writeHead(502).end()
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A portal that has its own pages, and under `mount` its charter, which `site` serves. */
export function portalUnder(mount: string, site: Site, pages: RequestListener): RequestListener {
  const charter = forwardTo(site)
  return (request, response) => {
    const isCharter = (request.url ?? '').startsWith(`${mount}/`) || request.url === mount
    ;(isCharter ? charter : pages)(request, response)
  }
}

/** A portal whose charter, which `site` serves, has its host to itself but for these paths. */
export function portalBeside(
  site: Site,
  own: readonly string[],
  pages: RequestListener,
): RequestListener {
  const charter = forwardTo(site)
  return (request, response) =>
    (own.includes(request.url ?? '') ? pages : charter)(request, response)
}
