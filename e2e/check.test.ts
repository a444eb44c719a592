import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { run } from './command'
import { fixtures, layOver } from './content-copy'
import { runOnTerminal } from './terminal'

test('Machines read the same as people', () => {
  const folder = layOver('invalid/several-mistakes-of-syntax')
  const { status, stdout } = run('check', { args: ['--json'], env: { CONTENT_DIR: folder } })
  expect(status).toBe(1)
  const said = JSON.parse(stdout)
  expect(said).toMatchObject({ portals: 5, charters: 8, errors: 5, warnings: 0, accepted: 0 })
  expect(said.problems[1]).toEqual({
    path: `${folder}/portals/un/cookies.fr.mdx`,
    line: 7,
    column: 22,
    severity: 'error',
    id: expect.any(String),
    reason: 'This { is never closed.',
    fix: 'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
    excerpt: expect.stringContaining('puis { et'),
  })
})

test('People read each problem, then how many there are', () => {
  const name = 'invalid/several-mistakes-of-syntax'
  const folder = layOver(name)
  const { status, stdout } = run('check', { env: { CONTENT_DIR: folder } })
  expect(status).toBe(1)
  const expected = readFileSync(path.join(fixtures, name, 'expected.txt'), 'utf8')
  expect(stdout.replaceAll(folder, 'content')).toBe(expected)
})

test.describe('Editors who read French', () => {
  const name = 'invalid/portal-with-several-mistakes'
  const folder = () => layOver(name)
  const expected = (lang: string) =>
    readFileSync(path.join(fixtures, name, `expected${lang}.txt`), 'utf8')
  const french = { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' }

  test('ask for it', () => {
    const content = folder()
    const { stdout } = run('check', { args: ['--lang', 'fr'], env: { CONTENT_DIR: content } })
    expect(stdout.replaceAll(content, 'content')).toBe(expected('.fr'))
    const machine = run('check', { args: ['--lang=fr', '--json'], env: { CONTENT_DIR: content } })
    expect(JSON.parse(machine.stdout).problems[0].reason).toBe('`name` est absent.')
  })

  test('need not ask for it on a terminal of theirs', () => {
    const content = folder()
    const { stdout } = runOnTerminal('check', { env: { CONTENT_DIR: content, ...french } })
    const lines = stdout.replaceAll(content, 'content').replaceAll('\r\n', '\n')
    expect(lines).toContain(expected('.fr'))
  })

  test('send English to programs', () => {
    const content = folder()
    const { stdout } = run('check', { env: { CONTENT_DIR: content, ...french } })
    expect(stdout.replaceAll(content, 'content')).toBe(expected(''))
  })

  test('are told of a language that there is not', () => {
    const { status, stderr } = run('check', { args: ['--lang', 'de'] })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Error: .+'de' is invalid\. Allowed choices are en, fr\.\n$/)
  })
})

test('GitHub shows each problem beside its line', () => {
  const folder = layOver('warned/cookie-without-lifetime')
  const env = { CONTENT_DIR: folder, GITHUB_ACTIONS: 'true' }
  const { status, stdout } = run('check', { env })
  expect(status).toBe(0)
  const place = `file=${path.join(folder, 'portals/un/cookies.fr.mdx')},line=5,col=5`
  expect(stdout).toContain(`\n::warning ${place},title=The cookie \`panier\` has no lifetime`)
  expect(stdout.match(/^::/gm)).toHaveLength(1)
})

test('A mistake stops the build before it begins', () => {
  const folder = layOver('invalid/two-portals-one-host')
  const env = { CONTENT_DIR: folder, DIST_DIR: '.next-unused' }
  const { status, stdout } = run('build', { env })
  expect(status).toBe(1)
  expect(stdout).toContain('portals/un/portal.yaml:4:5')
  expect(stdout).toContain('portals/trois/portal.yaml')
  expect(stdout).not.toContain('Next.js')
})

test('The real content has no mistake, and says which lifetimes nobody has stated', () => {
  const { status, stdout } = run('check')
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
