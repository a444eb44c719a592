import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary-folder'
import { long } from '../volume'
import { completeFunctions } from './functions'

/** The newest version that can be installed; it is too big to be a dependency. */
const cli = 'vercel@60.1.3'

export type Builder = 'classic' | 'adapter' | 'preview'

/** The addresses of the preview, of its deployment and of its branch. */
export const previewHosts = ['chartes-a1b2c3.vercel.app', 'chartes-git-cookies.vercel.app'] as const

/** What Vercel builds a Next.js project with: as ever, or as the project’s setting has it; and what is no production. */
const environments: Record<Builder, Record<string, string>> = {
  classic: { VERCEL_ENV: 'production' },
  adapter: { VERCEL_ENV: 'production', NEXT_ENABLE_ADAPTER: '1' },
  preview: {
    VERCEL_ENV: 'preview',
    VERCEL_URL: previewHosts[0],
    VERCEL_BRANCH_URL: previewHosts[1],
    VERCEL_GIT_COMMIT_REF: 'cookies',
    VERCEL_GIT_COMMIT_SHA: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
  },
}

/** The builders whose work is looked at. */
export const builders: Builder[] = long ? ['classic', 'adapter', 'preview'] : ['classic']

/** Where the output of `builder` lies, for the tests of this run. */
export function outputFolder(builder: Builder): string {
  return path.join(process.env.VERCEL_BUILDS ?? '', builder)
}

/**
 * Builds the working tree as Vercel does, once with each of `builders`. It is done
 * in a copy: an operator’s own `.vercel` may name a real project, and stays as it is.
 * Neither an account nor Vercel itself is needed, only the CLI.
 *
 * @throws Error when the CLI cannot be fetched or a build fails.
 */
export default function buildForVercel(): void {
  const folder = temporaryFolder()
  process.env.VERCEL_BUILDS = folder
  const copy = path.join(folder, 'copy')
  copyWorkingTree(copy)
  run(copy, ['--version'], `The Vercel CLI could not be fetched (npx ${cli}).`)
  for (const builder of builders) {
    const output = path.join(folder, builder)
    const target = builder === 'preview' ? [] : ['--prod']
    const args = ['build', ...target, '--yes', '--token', 'none', '--output', output]
    const started = Date.now()
    run(copy, args, `“vercel build” failed with the ${builder} builder.`, environments[builder])
    completeFunctions(output, copy)
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`Built with the ${builder} builder in ${seconds} s.`)
  }
}

/** Copies what is committed or may be, and says which project it is: none. */
function copyWorkingTree(to: string) {
  const root = path.resolve(import.meta.dirname, '../..')
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0')
  for (const file of files) {
    const from = path.join(root, file)
    if (file && existsSync(from)) cpSync(from, path.join(to, file))
  }
  mkdirSync(path.join(to, '.vercel'))
  const project = { projectId: 'none', orgId: 'none', settings: { framework: 'nextjs' } }
  writeFileSync(path.join(to, '.vercel/project.json'), JSON.stringify(project))
}

/** Runs the CLI, and shows what it has printed only when it fails. */
function run(cwd: string, args: string[], failure: string, environment = {}) {
  const { status, stdout, stderr, error } = spawnSync('npx', ['--yes', cli, ...args], {
    cwd,
    env: { ...ownEnvironment(), ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    timeout: 600_000,
  })
  if (status !== 0) throw new Error([failure, error?.message, stdout, stderr].join('\n'))
}

/** The environment without what would make this another project or another build. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:VERCEL|NOW|NEXT)_|^(?:NODE_ENV|NODE_OPTIONS|CONTENT_DIR|DIST_DIR|PORT)$/
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return {
    ...Object.fromEntries(own),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    VERCEL_TELEMETRY_DISABLED: '1',
    // The packages of the copy are those that this repository has just been given.
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
  }
}
