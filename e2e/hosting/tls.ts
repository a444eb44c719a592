import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate'

/**
 * Ends TLS before what does not do so itself, and says that it was https.
 *
 * @param lead The port that a path leads to.
 */
export async function startTls(
  { certificate, key }: Certificate,
  lead: (path: string) => number,
): Promise<{ port: number; close(): void }> {
  const files = { cert: readFileSync(certificate), key: readFileSync(key) }
  const server = createServer(files, (asked, answer) => {
    const { method, url = '/', headers } = asked
    const sent = request(
      {
        hostname: '127.0.0.1',
        port: lead(url),
        method,
        path: url,
        headers: { ...headers, 'x-forwarded-proto': 'https' },
        setHost: false,
      },
      (got) => {
        answer.writeHead(got.statusCode ?? 0, got.headers)
        got.pipe(answer)
      },
    )
    asked.pipe(sent)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}
