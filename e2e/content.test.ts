import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'

const fixtures = path.join('e2e', 'fixtures')

/** The day on which the fixtures are checked: charters grow old. */
const today = String(Date.parse('2026-11-21T12:00:00Z') / 1000)

/** Runs an npm script in the repository and returns what it printed. */
function run(script: string, env: Record<string, string>, args: string[] = []) {
  return execute('npm', ['run', '--silent', script, '--', ...args], env)
}

function execute(command: string, args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: today, ...env },
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

/** The program of `npm run check` in one file, which starts in a third of the time: there are many cases. */
let check: string

test.beforeAll(() => {
  check = path.join(mkdtempSync(path.join(tmpdir(), 'check-')), 'check.mjs')
  buildSync({
    entryPoints: [path.join('app', '_cli', 'check.ts')],
    outfile: check,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // What some packages require has no other way to be found from a module.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
})

test.afterAll(() => rmSync(path.dirname(check), { recursive: true }))

/** The valid fixture site with the files of a case, such as `invalid/expression`, laid over it. */
function layOver(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync(path.join(fixtures, 'valid'), folder, { recursive: true })
  cpSync(path.join(fixtures, name), folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => path.basename(file) !== 'expected.txt',
  })
  return folder
}

for (const [kind, title, exitCode] of [
  ['invalid', 'A mistake is named with its file, line, column and mend', 1],
  ['warned', 'What is only doubtful is said and stops nothing', 0],
] as const) {
  test.describe(title, () => {
    for (const name of readdirSync(path.join(fixtures, kind))) {
      test(name.replaceAll('-', ' '), () => {
        const folder = layOver(path.join(kind, name))
        const { status, stdout } = execute(process.execPath, [check], { CONTENT_DIR: folder })
        rmSync(folder, { recursive: true })
        const expected = readFileSync(path.join(fixtures, kind, name, 'expected.txt'), 'utf8')
        expect(stdout.replaceAll(folder, 'content')).toBe(expected)
        expect(status).toBe(exitCode)
      })
    }
  })
}

test('Machines read the same as people', () => {
  const folder = layOver('invalid/several-mistakes-of-syntax')
  const { status, stdout } = run('check', { CONTENT_DIR: folder }, ['--json'])
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  const said = JSON.parse(stdout)
  expect(said).toMatchObject({ portals: 3, charters: 5, errors: 5, warnings: 0 })
  expect(said.problems[1]).toEqual({
    path: `${folder}/portals/un/cookies.fr.mdx`,
    line: 7,
    column: 22,
    severity: 'error',
    reason: 'This { is never closed.',
    mend: 'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
    excerpt: expect.stringContaining('puis { et'),
  })
})

test('GitHub shows each problem beside its line', () => {
  const folder = layOver('warned/cookie-without-lifetime')
  const settings = { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: today, GITHUB_ACTIONS: 'true' }
  const { status, stdout } = run('check', settings)
  rmSync(folder, { recursive: true })
  expect(status).toBe(0)
  const place = `file=${path.join(folder, 'portals/un/cookies.fr.mdx')},line=5,col=5`
  expect(stdout).toContain(`\n::warning ${place},title=The cookie \`panier\` has no lifetime`)
  expect(stdout.match(/^::/gm)).toHaveLength(1)
})

test('A mistake stops the build before it begins', () => {
  const folder = layOver('invalid/two-portals-one-host')
  const { status, stdout } = run('build', { CONTENT_DIR: folder, DIST_DIR: '.next-unused' })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stdout).toContain('portals/un/portal.yaml:4:5')
  expect(stdout).toContain('portals/trois/portal.yaml')
  expect(stdout).not.toContain('Next.js')
})

test('The real content has no mistake, and says which lifetimes nobody has stated', () => {
  const { status, stdout } = run('check', {})
  expect(status).toBe(0)
  const catalogue: Record<string, { lifetime?: string }> = parse(
    readFileSync('content/shared/catalogue.yaml', 'utf8'),
  )
  const unstated = Object.values(catalogue).filter(({ lifetime }) => lifetime === undefined)
  const said = stdout.match(
    /shared\/catalogue\.yaml:\S+ {2}warning: The cookie `\w+` has no lifetime/g,
  )
  expect(said ?? []).toHaveLength(unstated.length)
  const count = readdirSync('content/portals').length
  expect(stdout).toMatch(new RegExp(`^${count} portals, \\d+ charters: 0 errors`, 'm'))
})

test('An option that the check has not is refused in one line', () => {
  const { status, stderr } = run('check', {}, ['--jsn'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Error: Unknown option '--jsn'/)
})

test.describe('A command that cannot work says why in one line', () => {
  const cases = [
    [
      'a content folder that does not exist',
      { CONTENT_DIR: 'nowhere' },
      /^Error: No content folder at .*nowhere/,
    ],
    [
      'an unknown environment',
      { NODE_ENV: 'staging' },
      /^Error: NODE_ENV is "staging"; it must be/,
    ],
    [
      'a present that is no time',
      { SOURCE_DATE_EPOCH: 'yesterday' },
      /^Error: SOURCE_DATE_EPOCH is "yesterday"; it must be a time in whole seconds/,
    ],
    [
      'a port that is no port',
      { PORT: 'http' },
      /^Error: PORT is "http"; it must be a whole number/,
    ],
    [
      'a port out of range',
      { PORT: '70000' },
      /^Error: PORT is "70000"; it must be a whole number/,
    ],
    ['a port in use', { PORT: '3100' }, /^Error: Port 3100 is in use\. Stop what listens there/],
  ] as const
  for (const [name, env, message] of cases) {
    test(name, () => {
      const { status, stdout, stderr } = run('start', env)
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(message)
    })
  }
})
