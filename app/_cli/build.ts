import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { command, run } from './command'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** A step of its own process, so that what it has read does not stay in memory during the next. */
const steps = [
  ['--import', 'tsx', fileURLToPath(new URL('build/prepare.ts', import.meta.url))],
  [next, 'build'],
  ['--import', 'tsx', fileURLToPath(new URL('build/verify.ts', import.meta.url))],
]

await run(
  command(
    'build',
    'Checks the content, builds the site for production and verifies what was built.',
  ).action(async () => {
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
    for (const step of steps) {
      const [code] = await once(spawn(process.execPath, step, { stdio: 'inherit', env }), 'exit')
      process.exitCode = code ?? 1
      if (code !== 0) return
    }
  }),
)
