import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { command, readEnvironment, run } from './command'
import { claimPort, serve } from './serve'

await run(
  command('start', 'Builds the site, serves it on PORT (3000) and prints a link for each portal.')
    .option('--built', 'serve what `npm run build` has built')
    .action(async ({ built }: { built?: true }) => {
      const { content, port } = readEnvironment()
      await claimPort(port)
      if (!built) await build(port)
      else if (!existsSync(path.join(process.env.DIST_DIR || '.next', 'BUILD_ID'))) {
        throw new Error('Nothing is built yet. Run npm run build, or leave --built out.')
      }
      await serve('start', content, port)
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
