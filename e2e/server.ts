import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort } from './free-port'
import { get } from './http'
import { type Group, start } from './process-group'

export const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** What serves the site, as `npm start` does, on `PORT`. */
export const ours = [process.execPath, '--import', 'tsx', 'app/_hosting/server.ts']

/** A Next.js application that is built. */
export interface Built {
  /** What serves it on `PORT`: Next.js itself when left out. */
  server?: string[]
  cwd: string
  env: Record<string, string>
  /** Some of its pages: their hosts and paths. */
  pages: { host: string; path: string }[]
}

export interface Server {
  port: number
  group: Group
  /** From its start to the first page, in seconds. */
  startUp: number
}

/** How long a server may take to its first page, in milliseconds. */
const patience = 120_000

/** Serves an application on a free port of this machine alone. */
export async function serve(built: Built, options = ''): Promise<Server> {
  const { server = [process.execPath, next, 'start', '-H', '127.0.0.1'], cwd, env, pages } = built
  const port = await findFreePort()
  const before = performance.now()
  const group = start(server, {
    cwd,
    env: { ...env, PORT: String(port), NODE_ENV: 'production', NODE_OPTIONS: options },
  })
  const [page] = pages
  while (page && group.leader.exitCode === null && performance.now() - before < patience) {
    const { host, path } = page
    const answer = await get({ port }, host, path).catch(() => {})
    if (answer?.status === 200) {
      return { port, group, startUp: (performance.now() - before) / 1000 }
    }
    if (answer) throw new Error(`The first page answered ${answer.status}:\n${group.output}`)
    await delay(10)
  }
  throw new Error(`The server answered nothing:\n${group.output}`)
}
