import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { run } from './command'
import { copyContent } from './content-copy'
import { fixture } from './sites'
import { runOnTerminal } from './terminal'

// Each test starts several commands, one after the other.
test.describe.configure({ timeout: 120_000 })

const flags = {
  name: 'Région : « Île » #1',
  hosts: 'données.ile.example,www.ile.example',
  id: 'ile',
  languages: 'fr,en',
  colour: '#1f4e79',
}

/** Runs `npm run new-portal` without a terminal. */
function make(folder: string, answers: Partial<typeof flags> & Record<string, string>) {
  const args = Object.entries(answers).map(([flag, answer]) => `--${flag}=${answer}`)
  return run('new-portal', { args, env: { CONTENT_DIR: folder } })
}

/** The file at `name` in the portals of a content folder. */
function read(folder: string, name: string): string {
  return readFileSync(path.join(folder, 'portals', name), 'utf8')
}

/** What follows the head of a charter. */
function textOf(charter = ''): string {
  return charter.split('---\n').slice(2).join('---\n')
}

let folder: string
test.beforeEach(() => {
  folder = copyContent('content')
})

test('A new portal passes the check, and is made once', () => {
  const made = make(folder, flags)
  expect(made).toMatchObject({ status: 0, stderr: '' })
  const files = ['cookies.en.mdx', 'cookies.fr.mdx', 'portal.yaml']
  expect(readdirSync(path.join(folder, 'portals', 'ile')).sort()).toEqual(files)
  for (const file of files) expect(made.stdout).toContain(path.join('portals', 'ile', file))
  expect(made.stdout).toContain('http://données.ile.example.localhost:3000/')

  const french = read(folder, 'ile/cookies.fr.mdx')
  expect(french).toContain('title: Charte cookies\n')
  expect(textOf(french)).toBe(textOf(read(folder, 'cabinet-fsl/cookies.fr.mdx')))

  const checked = run('check', { env: { CONTENT_DIR: folder } })
  expect(checked.status).toBe(0)
  const count = readdirSync('content/portals').length + 1
  expect(checked.stdout).toMatch(new RegExp(`^${count} portals, \\d+ charters: 0 errors`, 'm'))

  const again = make(folder, flags)
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/^Error: --hosts: "xn--donnes-eva\.ile\.example" must be new; .+\n$/)
  const sameFolder = make(folder, { ...flags, hosts: 'data.ile.example' })
  expect(sameFolder.stderr).toBe('Error: --id: "ile" must be new; portals/ile is there.\n')
  expect(read(folder, 'ile/cookies.fr.mdx')).toBe(french)
})

test('A language has the text of a charter in that language', () => {
  const other = copyContent(fixture.content)
  const { status } = make(other, { ...flags, languages: 'pt-BR,fr' })
  expect(status).toBe(0)
  expect(run('check', { env: { CONTENT_DIR: other } }).status).toBe(0)
  const [made, model] = ['ile', 'trois'].map((id) => read(other, `${id}/cookies.pt-BR.mdx`))
  // The model alone has a cookie of statistics, so its table is left out.
  expect(textOf(model)).toContain('<CookieTable category="statistics" />')
  const rest = textOf(model).replace('<CookieTable category="statistics" />\n', '')
  expect(textOf(made).trim()).toBe(rest.trim())
})

test('A flag that is wrong or missing is named in one line, and nothing is written', () => {
  const cases = [
    [
      { ...flags, hosts: 'data.cabinet-fsl.fr' },
      '--hosts: "data.cabinet-fsl.fr" must be new; it belongs to portals/cabinet-fsl/portal.yaml.',
    ],
    [
      { ...flags, languages: 'fr,de' },
      '--languages: "de" must be a language that the interface is translated into: fr, en.',
    ],
    [{ ...flags, colour: 'blue' }, '--colour: "blue" must be a colour such as "#1f4e79".'],
    [
      { name: 'A', id: 'ile' },
      'There is no terminal to ask on; give --hosts, --languages, --colour too.',
    ],
  ] as const
  const before = readdirSync(path.join(folder, 'portals'))
  for (const [answers, message] of cases) {
    const { status, stdout, stderr } = make(folder, answers)
    expect(status, message).toBe(1)
    expect(stdout, message).toBe('')
    expect(stderr.trim().split('\n'), message).toHaveLength(1)
    expect(stderr).toContain(`Error: ${message}`)
  }
  expect(readdirSync(path.join(folder, 'portals'))).toEqual(before)
})

test('On a terminal the answers are asked for, again when they are wrong', () => {
  const lines = ['Région Centre', 'https://x.fr', 'data.centre.example', '', '', '']
  const { status, stdout } = runOnTerminal('new-portal', {
    env: { CONTENT_DIR: folder },
    input: lines.map((line) => `${line}\n`).join(''),
  })
  expect(stdout).toContain('"https://x.fr" must be a host name such as "data.example.fr"')
  expect(stdout).toContain('[region-centre]')
  expect(status).toBe(0)
  const portal = read(folder, 'region-centre/portal.yaml')
  expect(portal).toContain('name: Région Centre\n')
  expect(portal).toContain('languages: [fr]\n')
})

test('On a terminal in French the answers are asked for in French', () => {
  const { status, stdout } = runOnTerminal('new-portal', {
    env: { CONTENT_DIR: folder, LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' },
    input: 'Région Centre\nhttps://x.fr\ndata.centre.example\n\n\n\n',
  })
  expect(stdout).toContain('Son nom, tel que les visiteurs le connaissent\u202F: ')
  expect(stdout).toContain('«\u202Fhttps://x.fr\u202F» doit être un nom d’hôte')
  expect(stdout).toContain('Ensuite\u202F: ajoutez à ses chartes')
  expect(status).toBe(0)
})

test('A flag that is wrong is named in the language asked for', () => {
  const { status, stderr } = make(folder, { ...flags, colour: 'bleu', lang: 'fr' })
  expect(status).toBe(1)
  expect(stderr).toBe(
    'Erreur\u202F: --colour\u202F: «\u202Fbleu\u202F» doit être une couleur comme "#1f4e79".\n',
  )
})
