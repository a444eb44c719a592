import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { charterPath, localUrl } from '../_portals/portal'
import { listPortals } from '../_portals/portals'
import { readEnvironment, runCommand } from './environment'
import { claimPort, serve, untilStopped } from './next'

/** `npm start`: builds the site, serves it on `PORT` and prints where each portal is. */
await runCommand(async () => {
  const { port } = readEnvironment()
  // The directory's links are made at build, so the build must know the port.
  process.env.PORT = String(port)
  await claimPort(port)
  await build()
  const server = serve('start', port)
  const stopped = untilStopped(server)
  await answering(port, server)
  printLinks(port)
  await stopped
})

async function build(): Promise<void> {
  const [code] = await once(
    spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }),
    'exit',
  )
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
  console.log(`\nAll portals: http://localhost:${port}/`)
  for (const portal of listPortals()) {
    const links = portal.languages.map((lang) => localUrl(portal, charterPath(portal, lang)))
    console.log(`  ${portal.name}: ${links.join('  ')}`)
  }
}
