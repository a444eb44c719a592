import { readdirSync } from 'node:fs'
import path from 'node:path'
import { get } from './http'
import { memoryOf, stop } from './process-group'
import { type Built, serve } from './server'

/** Paths of every kind of route, and some that lead nowhere: none is anything on an unknown host. */
const everyRoute = [
  '/',
  '/en',
  '/nothing',
  '/data.trois.example/charter',
  '/_next/nothing',
  '/assets/x',
  '/consent',
  '/choices',
  '/opengraph-image',
  '/logo/00000000.svg',
  '/favicon.svg',
  '/apple-touch-icon.png',
  '/cookies.json',
  '/cookies.csv',
  '/robots.txt',
  '/sitemap.xml',
  '/.well-known/gpc.json',
]

export interface Flood {
  hosts: number
  seconds: number
  /** Files that were not there before. */
  files: number
  /** Memory that the server has more than before, in megabytes; 0 where none can be read. */
  megabytes: number
}

/**
 * Asks a server of `site` for so many hosts that nobody has, and says what that leaves there.
 *
 * @throws Error when one of them is answered with anything but 404.
 */
export async function flood(site: Built & { dist: string }, hosts: number): Promise<Flood> {
  // With a small heap the engine collects early, so that the memory of the
  // process follows what it holds on to.
  const server = await serve(site, '--max-old-space-size=768 --max-semi-space-size=1')
  const folder = path.join(site.cwd, site.dist)
  const files = () => readdirSync(folder, { recursive: true }).length
  try {
    // The first requests compile code, and the heap grows to what it keeps.
    await ask(server.port, 'before', hosts)
    const before = { files: files(), megabytes: memoryOf(server.group) }
    const start = performance.now()
    await ask(server.port, 'flood', hosts)
    return {
      hosts,
      seconds: (performance.now() - start) / 1000,
      files: files() - before.files,
      megabytes: memoryOf(server.group) - before.megabytes,
    }
  } finally {
    await stop(server.group)
  }
}

async function ask(port: number, name: string, count: number): Promise<void> {
  let asked = 0
  const worker = async () => {
    while (asked < count) {
      const number = asked++
      const path = everyRoute[number % everyRoute.length] ?? '/'
      const host = `${name}-${number}.example`
      const { status } = await get({ port }, host, path)
      if (status !== 404) throw new Error(`${host}${path} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
}
