import { expect, test } from 'playwright/test'
import { run } from './command'
import { real } from './sites'

/** Every command that a person runs, and what it can be told. */
const commands = {
  dev: [],
  check: ['--json'],
  impact: ['--json', '--markdown', '--preview'],
  audit: [
    '--all',
    '--path',
    '--strict',
    '--fail-on',
    '--json',
    '--csv',
    '--html',
    '--write',
    '--known',
  ],
  record: ['--pictures', '--lang'],
  'new-portal': ['--name', '--hosts', '--id', '--languages', '--colour'],
  fleet: ['--stale', '--missing', '--live', '--connect', '--fail-on', '--json', '--csv'],
  snippet: ['--json', '<portal>', '[language]'],
  reference: [],
  build: [],
  pack: ['<folder>'],
  start: [],
  serve: ['PORT', 'HOST', 'DIRECTORY'],
  bench: ['--portals', '--quick', '--gate'],
  demonstration: ['--port'],
} as const

for (const [command, options] of Object.entries(commands)) {
  test(`\`npm run ${command}\` says what it does and can be told, and refuses the rest`, () => {
    const helped = run(command, { args: ['--help'] })
    expect(helped).toMatchObject({ status: 0, stderr: '' })
    for (const option of ['--help', ...options]) expect(helped.stdout).toContain(option)

    const refused = run(command, { args: ['--jsn'] })
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^Error: Unknown option '--jsn'.*\n$/)
  })
}

test.describe('A command that cannot work says why in one line', () => {
  for (const [name, env, message] of [
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
    [
      'a port in use',
      { PORT: String(real.port) },
      /^Error: Port 3100 is in use\. Stop what listens there/,
    ],
  ] as const) {
    test(name, () => {
      const { status, stdout, stderr } = run('start', { env })
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(message)
    })
  }

  for (const [name, env, message] of [
    ['a host that is no address', { HOST: 'laptop' }, /^Error: HOST is "laptop"; it must be/],
    [
      'nothing built',
      { DIST_DIR: '.next-none' },
      /^Error: Nothing is built yet\. Run npm run build/,
    ],
  ] as const) {
    test(`\`npm run serve\` with ${name}`, () => {
      const { status, stdout, stderr } = run('serve', { env })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toMatch(message)
    })
  }
})
