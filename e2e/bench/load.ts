import autocannon from 'autocannon'
import type { Server } from '../server'
import type { Application } from './build'

export interface Load {
  requestsPerSecond: number
  /** Of a hundred requests, ninety-nine were answered within so many milliseconds. */
  p99: number
}

const connections = 16

/** Asks for pages of an application for so many seconds, as fast as it answers. */
export async function load(
  { port }: Server,
  { pages }: Application,
  encoding: 'gzip' | 'identity',
  duration: number,
): Promise<Load> {
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration,
    requests: pages.map(({ host, path }) => ({
      method: 'GET',
      path,
      headers: { host, 'accept-encoding': encoding },
    })),
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed under load.`)
  return { requestsPerSecond: requests.average, p99: latency.p99 }
}

/** The middle one of several figures. */
export function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}
