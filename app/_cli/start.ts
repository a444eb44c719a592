import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { command, readEnvironment, run } from './command'
import { claimPort, startServer } from './start-server'

await run(
  command(
    'start',
    'Builds the site, serves it on PORT (3000) with a directory of portals, and prints a link for each.',
  ).action(async () => {
    const { content, port } = readEnvironment()
    await claimPort(port)
    await build(port)
    await startServer('start', content, port, { DIRECTORY: '1' })
  }),
)

/** @param port The directory’s links are made at build, so the build must know it. */
async function build(port: number): Promise<void> {
  const env = { ...process.env, PORT: String(port) }
  const [code] = await once(
    spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit', env }),
    'exit',
  )
  if (code !== 0) throw new Error('The build failed; what is wrong stands above.')
}
