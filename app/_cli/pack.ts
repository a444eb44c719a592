import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { command, run } from './command'

/** Where it is built, beside what may be running from the usual folder. */
const dist = '.next-pack'

await run(
  command(
    'pack',
    'Builds the site and puts all that serves it into a folder, which runs anywhere with Node.js alone.',
  )
    .argument('<folder>', 'a new folder, or an empty one')
    .allowExcessArguments(false)
    .action(async (folder: string) => {
      if (existsSync(folder) && readdirSync(folder).length > 0) {
        throw new Error(`${folder} is not empty. Name a new folder, or remove what is in it.`)
      }
      try {
        if (await buildSite()) await assemble(folder)
        else process.exitCode = 1
      } finally {
        for (const made of [dist, `${dist}-record`]) rmSync(made, { recursive: true, force: true })
      }
    }),
)

/** Builds with what Next.js needs at run time gathered in a folder of its own. */
async function buildSite(): Promise<boolean> {
  const step = ['--import', 'tsx', fileURLToPath(new URL('build.ts', import.meta.url))]
  const env = { ...process.env, DIST_DIR: dist, STANDALONE: '1' }
  const [code] = await once(spawn(process.execPath, step, { stdio: 'inherit', env }), 'exit')
  return code === 0
}

/**
 * Puts that into `folder`, with the shared files and the server of `npm run serve` in place of
 * Next.js’s own, which leaves some of HTTP out (app/_hosting/README.md).
 */
async function assemble(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  cpSync(path.join(dist, 'standalone'), folder, { recursive: true })
  // The record among them, which the last step of the build completes.
  for (const shared of ['public', path.join(dist, 'static'), `${dist}-record`]) {
    if (existsSync(shared)) cpSync(shared, path.join(folder, shared), { recursive: true })
  }
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
  await build({
    entryPoints: [fileURLToPath(new URL('../_hosting/server.ts', import.meta.url))],
    outfile: path.join(folder, 'site.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['next'],
    // What is written as CommonJS asks for modules of Node.js by this name.
    banner: {
      js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
    },
  })
  writeFileSync(path.join(folder, 'server.js'), startOf(dist))
  console.log(`${folder} runs by: PORT=3000 node ${path.join(folder, 'server.js')}`)
}

/**
 * What starts the server from its own folder, whatever the working directory, without reading
 * next.config.js, which is not there: as Next.js’s own `server.js` does
 * (https://nextjs.org/docs/app/api-reference/config/next-config-js/output).
 */
function startOf(dist: string): string {
  return `import { readFileSync } from 'node:fs'

process.chdir(import.meta.dirname)
const { config } = JSON.parse(readFileSync('${dist}/required-server-files.json', 'utf8'))
Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: process.env.PORT || '3000',
  __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
})
await import(new URL('site.js', import.meta.url))
`
}
