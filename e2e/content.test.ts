import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'

const fixtures = path.join('e2e', 'fixtures')

/** Runs an npm script in the repository and returns what it printed. */
function run(script: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

/** The valid fixture site with the files of a defect laid over it. */
function layOver(defect: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync(path.join(fixtures, 'valid'), folder, { recursive: true })
  cpSync(path.join(fixtures, 'invalid', defect), folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'expected.txt',
  })
  return folder
}

test.describe('A mistake is named with its file, line, column and mend', () => {
  for (const defect of readdirSync(path.join(fixtures, 'invalid'))) {
    test(defect.replaceAll('-', ' '), () => {
      const folder = layOver(defect)
      const { status, stdout } = run('check', { CONTENT_DIR: folder })
      rmSync(folder, { recursive: true })
      const expected = readFileSync(path.join(fixtures, 'invalid', defect, 'expected.txt'), 'utf8')
      expect(stdout.replaceAll(folder, 'content')).toBe(expected)
      expect(status).toBe(1)
    })
  }
})

test('A mistake stops the build before it begins', () => {
  const folder = layOver('two-portals-one-host')
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
  expect(stdout.match(/warning: The cookie `\w+` has no lifetime/g)).toHaveLength(3)
  expect(stdout).toContain('5 portals, 10 charters: 0 errors, 3 warnings')
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
