import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { directoryUrl, localUrl } from '../_addresses/links'
import type { Content } from '../_content/content'
import { readPortals } from '../_portals/portals'

/** What serves while code and content are worked on, and what serves what was built. */
const servers = {
  dev: [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'dev'],
  start: ['--import', 'tsx', fileURLToPath(new URL('../_hosting/server.ts', import.meta.url))],
}

/**
 * Starts a server on `port`, and prints where each portal is as soon as it answers. What ends
 * this process ends it too.
 *
 * @param settings Of its environment: `HOST`, the address that it listens at (all that the
 *   machine has when left out), and `DIRECTORY`, `1` where it shows the directory of portals.
 * @returns When it has ended, with its exit code as this process’s: 1 when it was killed.
 * @throws Error when it ends before it answers.
 */
export async function startServer(
  command: 'dev' | 'start',
  content: Content,
  port: number,
  settings: Record<string, string> = {},
): Promise<void> {
  const { HOST = '', DIRECTORY = '' } = settings
  const server = spawn(process.execPath, servers[command], {
    // `next dev` has more to say than where it listens.
    stdio: ['ignore', command === 'dev' ? 'inherit' : 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...settings,
      HOST,
      DIRECTORY,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => server.kill(signal))
  }
  const stopped = once(server, 'exit')
  await untilAnswering(port, HOST, server)
  printLinks(content, port, DIRECTORY === '1')
  const [code] = await stopped
  process.exitCode = code ?? 1
}

/**
 * Serves what was built on a free port of this machine alone while `use` runs.
 *
 * @throws Error when it ends before it answers, and what `use` throws.
 */
export async function whileServed<T>(use: (port: number) => Promise<T>): Promise<T> {
  const port = await findFreePort()
  const settings = { PORT: String(port), HOST: '127.0.0.1', DIRECTORY: '' }
  const server = spawn(process.execPath, servers.start, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...settings },
  })
  const end = () => server.kill()
  process.once('exit', end)
  try {
    await untilAnswering(port, settings.HOST, server)
    return await use(port)
  } finally {
    process.off('exit', end)
    end()
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Fails in one line when `port` of `address`, if that is not empty, cannot be listened on. */
export async function claimPort(port: number, address = ''): Promise<void> {
  const probe = createServer().listen(port, address || undefined)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what listens there, or choose another by PORT=${port + 1}.`
        : `Port ${port} cannot be listened on (${code}). Choose another by PORT=8080.`,
    )
  }
  probe.close()
  await once(probe, 'close')
}

async function untilAnswering(port: number, address: string, server: ChildProcess): Promise<void> {
  const host = address.includes(':') ? `[${address}]` : address || 'localhost'
  while (server.exitCode === null && server.signalCode === null) {
    const response = await fetch(`http://${host}:${port}/`).catch(() => undefined)
    if (response) return
    await delay(100)
  }
  throw new Error('The server stopped before it answered; why stands above.')
}

function printLinks(content: Content, port: number, hasDirectory: boolean): void {
  console.log(hasDirectory ? `\nAll portals: ${directoryUrl(port)}` : '\nAll portals:')
  for (const portal of readPortals(content).portals) {
    const links = portal.languages.map((lang) => localUrl(portal, lang, port))
    console.log(`  ${portal.name}: ${links.join('  ')}`)
  }
}
