import { readdirSync } from 'node:fs'
import path from 'node:path'
import { everyRoute } from '../every-route'
import { send } from '../http'
import type { Application } from './build'
import { memoryOf, stop } from './process-group'
import { serve } from './server'

/** Hosts that nobody has, each asked for once. */
const hosts = 10_000

export interface Flood {
  hosts: number
  seconds: number
  /** Files that were not there before. */
  files: number
  /** Memory that the server has more than before, in megabytes. */
  megabytes: number
}

/** Asks a server of an application for unknown hosts, and says what that leaves there. */
export async function flood(application: Application): Promise<Flood> {
  // With a small heap the engine collects early, so that the memory of the
  // process follows what it holds on to.
  const server = await serve(application, '--max-old-space-size=768 --max-semi-space-size=1')
  const folder = path.join(application.cwd, application.dist)
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
      const headers = { host: `${name}-${number}.example` }
      const { status } = await send({ port, method: 'GET', path, headers })
      if (status !== 404) throw new Error(`${headers.host}${path} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
}
