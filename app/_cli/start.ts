import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { charterPath, localUrl } from '../_portals/portal'
import { listPortals } from '../_portals/portals'
import { readEnvironment, runCommand } from './environment'

/** `npm start`: builds the site, serves it on `PORT` and prints where each portal is. */
await runCommand(async () => {
  const { port } = readEnvironment()
  // The directory's links are made at build, so the build must know the port.
  process.env.PORT = String(port)
  await claimPort(port)

  await succeed(spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true }))

  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'start', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => server.kill(signal))
  }
  const stopped = once(server, 'exit')
  await answering(port, server)
  printLinks(port)
  const [code] = await stopped
  process.exitCode = code ?? 0
})

/** Fails in one line when something listens on `port` already. */
async function claimPort(port: number): Promise<void> {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`
        : `Port ${port} cannot be listened on (${code}). Choose another: PORT=8080 npm start`,
    )
  }
  probe.close()
  await once(probe, 'close')
}

async function succeed(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed; what is wrong stands above.')
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined)
    if (answer) return
    await delay(100)
  }
  throw new Error('The server stopped before it answered; why stands above.')
}

function printLinks(port: number): void {
  const portals = listPortals()
  console.log(`\nAll portals: http://localhost:${port}/`)
  for (const portal of portals) {
    const links = portal.languages.map((lang) => localUrl(portal, charterPath(portal, lang)))
    console.log(`  ${portal.name}: ${links.join('  ')}`)
  }
}
