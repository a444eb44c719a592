import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { command, readEnvironment, run } from './command'
import { claimPort, serve } from './serve'

await run(
  command(
    'start',
    'Builds the site, serves it on PORT (3000) and prints a link for each portal.',
  ).action(async () => {
    const { content, port } = readEnvironment()
    // The directory's links are made at build, so the build must know the port.
    process.env.PORT = String(port)
    await claimPort(port)
    const build = spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
    const [code] = await once(build, 'exit')
    if (code !== 0) throw new Error('The build failed; what is wrong stands above.')
    await serve('start', content, port)
  }),
)
