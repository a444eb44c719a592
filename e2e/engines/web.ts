import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer as createProxy, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { send } from '../http'
import type { Site } from '../sites'
import { remove, temporaryFolder } from '../temporary-folder'

/** What a browser asked for. */
interface Asked {
  method: string
  host: string
  path: string
  /** The request's header of that name; empty when it has none. */
  cookie: string
}

/**
 * What a browser under test takes for the Web: a proxy on this machine, behind which
 * hosts answer over https under their real names. So `Secure` cookies are kept as they
 * are on the Web, by engines too that keep none over http from localhost. Hosts that
 * nobody has added cannot be reached, and a host has no other port than 443.
 */
export interface Web {
  /** Where the proxy listens, on 127.0.0.1. */
  port: number
  /** What was asked, oldest first. */
  requests: Asked[]
  /** Lets a site under test, or a listener, answer for a host. */
  add(host: string, by: Site | RequestListener): void
  /** Forgets hosts and requests. */
  reset(): void
  close(): void
}

/** Opens a web that has no hosts yet; its certificate, which is made for it, is to be accepted unseen. */
export async function openWeb(): Promise<Web> {
  const hosts = new Map<string, RequestListener>()
  const requests: Asked[] = []

  const secure = createServer(makeCertificate(), (request, response) => {
    const { method = '', url = '', headers } = request
    const { host = '', cookie = '' } = headers
    requests.push({ method, host, path: url, cookie })
    const answer = hosts.get(host)
    if (answer) answer(request, response)
    else response.writeHead(502).end()
  })
  const proxy = createProxy((_, response) => response.writeHead(502).end())
  proxy.on('connect', ({ url = '' }, socket, head) => {
    // Browsers close connections as they please.
    socket.on('error', () => socket.destroy())
    const [host = '', port] = url.split(':')
    if (port !== '443' || !hosts.has(host)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.unshift(head)
    secure.emit('connection', socket)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')

  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    add(host, by) {
      hosts.set(host, typeof by === 'function' ? by : forwardTo(by))
    },
    reset() {
      hosts.clear()
      requests.length = 0
    },
    close() {
      secure.closeAllConnections()
      proxy.close()
    },
  }
}

/** Hands requests on to a site, and its answers back; of a page what `edit` makes of it. */
export function forwardTo({ port }: Site, edit?: (html: string) => string): RequestListener {
  return async (request, response) => {
    const { method = '', url = '' } = request
    const headers = request.headers as Record<string, string>
    if (edit) headers['accept-encoding'] = 'identity'
    const body = await buffer(request)
    const answer = await send({ port, method, path: url, headers, body })
    const edited = edit && answer.headers['content-type']?.startsWith('text/html')
    if (edited) delete answer.headers['content-length']
    response.writeHead(answer.status, answer.headers)
    response.end(edited ? edit(answer.body) : answer.bytes)
  }
}

/** A key and a certificate that nobody has signed. */
function makeCertificate(): { key: Buffer; cert: Buffer } {
  const folder = temporaryFolder()
  const key = path.join(folder, 'key.pem')
  const certificate = path.join(folder, 'certificate.pem')
  const kind = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost'
  const args = ['req', '-x509', ...kind.split(' '), '-keyout', key, '-out', certificate]
  execFileSync('openssl', args, { stdio: 'pipe' })
  const made = { key: readFileSync(key), cert: readFileSync(certificate) }
  remove(folder)
  return made
}
