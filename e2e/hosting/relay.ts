import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a relay leads: a port of this machine, and the host that is asked for there. */
interface Target {
  port: number
  host: string
}

/** What stands behind a cache, and can be exchanged as a deployment exchanges it. */
export interface Relay {
  port: number
  /** Where requests are led from now on; nowhere when left out, as while a server is down. */
  lead(to?: Target): void
  close(): void
}

/**
 * Starts a relay behind which time passes `pace` times as fast: at a pace of 100 it says that
 * what may be kept for 300 seconds may be kept for three, and nothing for less than one.
 */
export async function startRelay(first: Target, pace: number): Promise<Relay> {
  const hasten = (_: string, name: string, seconds: string) =>
    `${name}=${Math.max(1, Math.floor(Number(seconds) / pace))}`
  let target: Target | undefined = first
  const server = createServer((asked, answer) => {
    if (!target) return asked.socket.destroy()
    const { port, host } = target
    const { method, url: path, headers } = asked
    const on = { port, method, path, headers: { ...headers, host } }
    const sent = request({ ...on, hostname: '127.0.0.1', setHost: false }, (got) => {
      const kept = got.headers['cache-control']?.replace(/(s-maxage|revalidate)=(\d+)/g, hasten)
      answer.writeHead(got.statusCode ?? 0, {
        ...got.headers,
        ...(kept && { 'cache-control': kept }),
      })
      got.pipe(answer)
    })
    asked.pipe(sent)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => {
      target = to
    },
    close: () => server.close(),
  }
}
