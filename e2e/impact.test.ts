import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { type Outcome, run } from './command'
import { copyPlainSite } from './content-copy'
import { temporaryFolder } from './temporary-folder'

// Each run starts three processes, which share the machine with the other tests' browsers;
// all of them in one worker, so that what runs is compiled once.
test.describe.configure({ mode: 'default', timeout: 60_000 })

/** Runs git in `folder`, as somebody who has set nothing up. */
function git(folder: string, ...args: string[]): string {
  const person = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org']
  return execFileSync('git', ['-C', folder, ...person, ...args], { encoding: 'utf8' })
}

/** A new repository whose branch `main` has the valid fixture site in `content`. */
function createRepository(): string {
  const folder = temporaryFolder()
  copyPlainSite(path.join(folder, 'content'))
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=Content')
  return folder
}

/** Replaces `from`, which is there, by `to` in a file of the repository's content. */
function edit(folder: string, file: string, from: string, to: string): void {
  const name = path.join(folder, 'content', file)
  const text = readFileSync(name, 'utf8')
  expect(text).toContain(from)
  writeFileSync(name, text.replace(from, to))
}

/** Where the commands put temporary files; what compiles them keeps its results there. */
const temporary = temporaryFolder()

/** Runs the command; it must leave nothing among the temporary files. */
function impact(content: string, args: string[] = [], env: Record<string, string> = {}): Outcome {
  const outcome = run('impact', { args, env: { TMPDIR: temporary, CONTENT_DIR: content, ...env } })
  expect(readdirSync(temporary).filter((name) => name.startsWith('impact-'))).toEqual([])
  return outcome
}

test.describe('What an edit touches', () => {
  let folder = ''
  let content = ''

  test.beforeEach(() => {
    folder = createRepository()
    content = path.join(folder, 'content')
  })

  test('is said of every kind of edit, and the repository is left as it is', () => {
    const portals = path.join(content, 'portals')
    cpSync(path.join(portals, 'donnees'), path.join(portals, 'quatre'), { recursive: true })
    edit(folder, 'portals/quatre/portal.yaml', 'données', 'quatre')
    cpSync(path.join(portals, 'donnees'), path.join(portals, 'cinq'), { recursive: true })
    edit(folder, 'portals/cinq/portal.yaml', 'données', 'cinq')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=More portals')

    edit(folder, 'shared/catalogue.yaml', 'lifetime: session', 'lifetime: 2 days')
    edit(folder, 'portals/trois/cookies.en.mdx', 'An address', 'One address')
    edit(
      folder,
      'portals/quatre/cookies.fr.mdx',
      '  - session\n',
      '  - session\n  - {name: b, provider: B, category: necessary, service: S, purpose: P}\n',
    )
    edit(folder, 'portals/trois/cookies.pt-BR.mdx', 'Carta', '"Carta')
    rmSync(path.join(portals, 'donnees'), { recursive: true })
    cpSync(path.join(portals, 'cinq'), path.join(portals, 'six'), { recursive: true })
    edit(folder, 'portals/six/portal.yaml', 'cinq', 'six')

    const before = [git(folder, 'status', '--porcelain'), git(folder, 'rev-parse', 'HEAD')]
    const index = readFileSync(path.join(folder, '.git', 'index'))
    const { status, stdout, stderr } = impact(content)
    expect(stderr).toBe('')
    const [compared, notCompared] = stdout.split('\n\nNOT COMPARED')
    expect(compared).toBe(`Compared with main:

PORTALS AND LANGUAGES
  change          what           where
  portal added                   six (fr)
  portal removed                 donnees (fr)
  changed         cookies        cinq (fr), quatre (fr), trois (fr)
  changed         text, cookies  trois (en)

COOKIES
  change   cookie   what                        where
  changed  session  lifetime: session → 2 days  cinq (fr), quatre (fr), trois (en, fr)
  added    b        B, necessary                quatre (fr)

CHANGED UNDER THE SAME DATE
  what           where
  cookies        cinq (fr), quatre (fr), trois (fr)
  text, cookies  trois (en)

VISITORS ARE ASKED AGAIN
  where
  cinq, quatre, trois`)
    expect(notCompared).toMatch(
      / now +portals\/trois\/cookies\.pt-BR\.mdx:\d+:\d+ .+ trois \(pt-BR\)\n/,
    )
    expect(status).toBe(0)
    expect(readFileSync(path.join(folder, '.git', 'index'))).toEqual(index)
    expect([git(folder, 'status', '--porcelain'), git(folder, 'rev-parse', 'HEAD')]).toEqual(before)

    const json = JSON.parse(impact(content, ['--json']).stdout)
    expect(json).toMatchObject({
      ref: 'main',
      commit: git(folder, 'rev-parse', 'main').trim(),
      portals: {
        added: [{ portal: 'six', languages: ['fr'] }],
        removed: [{ portal: 'donnees', languages: ['fr'] }],
      },
      askedAgain: ['cinq', 'quatre', 'trois'],
      notCompared: [{ side: 'after', where: [{ portal: 'trois', languages: ['pt-BR'] }] }],
    })
  })

  test('is nothing where visitors read the same', () => {
    edit(folder, 'shared/interface.fr.yaml', '# What', '# Everything that')
    edit(folder, 'shared/interface.fr.yaml', 'Chartes cookies', 'Toutes les chartes')
    edit(
      folder,
      'shared/catalogue.yaml',
      '  provider: Exemple\n  category: necessary\n',
      '  category: necessary\n  provider: Exemple\n',
    )
    edit(folder, 'portals/trois/cookies.fr.mdx', 'no visitor reads', 'nobody reads')
    edit(
      folder,
      'portals/donnees/cookies.fr.mdx',
      '  - session\n',
      '  - {catalogue: session, purpose: Se souvenir de vous., provider: Exemple}\n',
    )
    edit(folder, 'portals/trois/cookies.fr.mdx', ' et du code', '\net du code')
    const { status, stdout } = impact(content)
    expect(stdout).toBe('Nothing that visitors read changes, compared with main.\n')
    expect(status).toBe(0)
  })

  test('is also what passages, the interface and the portal say', () => {
    edit(folder, 'shared/passages/suite.fr.mdx', 'La suite', 'Une suite')
    edit(folder, 'shared/interface.en.yaml', 'Refuse all', 'Refuse')
    edit(folder, 'portals/donnees/portal.yaml', '#5b2a86', '#5b2a87')
    expect(JSON.parse(impact(content, ['--json']).stdout).pages.changed).toEqual([
      { parts: ['look', 'text'], where: [{ portal: 'donnees', languages: ['fr'] }] },
      {
        parts: ['interface'],
        where: [
          { portal: 'region', languages: ['en'] },
          { portal: 'trois', languages: ['en'] },
        ],
      },
      { parts: ['text'], where: [{ portal: 'trois', languages: ['fr'] }] },
    ])
  })

  test('is told from mistakes that the ref has', () => {
    edit(folder, 'shared/catalogue.yaml', 'category', 'kategory')
    git(folder, 'commit', '--quiet', '--all', '--message=A mistake')
    edit(folder, 'shared/catalogue.yaml', 'kategory', 'category')
    const { status, stdout } = impact(content)
    expect(stdout).toMatch(/ in main +shared\/catalogue\.yaml:.+ donnees \(fr\), finances/)
    expect(stdout).not.toContain('COOKIES')
    expect(status).toBe(0)
  })

  test('is told of all but a charter that cannot be read at all', () => {
    edit(folder, 'portals/donnees/cookies.fr.mdx', '<Passage', `${'> '.repeat(3_000)}x\n\n<Passage`)
    edit(folder, 'portals/trois/cookies.fr.mdx', 'Une adresse', 'Voici une adresse')
    const { status, stdout } = impact(content)
    expect(stdout).toMatch(/changed +text +trois \(fr\)/)
    expect(stdout).toMatch(/now +portals\/donnees\/cookies\.fr\.mdx:.+ donnees \(fr\)/)
    expect(status).toBe(0)
  })

  test('is read from the ref without leaving its content', () => {
    const secret = path.join(folder, 'secret.mdx')
    writeFileSync(secret, readFileSync(path.join(content, 'portals/donnees/cookies.fr.mdx')))
    const link = path.join(content, 'portals', 'donnees', 'cookies.fr.mdx')
    rmSync(link)
    symlinkSync(secret, link)
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=A link')
    rmSync(link)
    cpSync(secret, link)
    expect(impact(content).stdout).toContain('in main  portals/donnees/cookies.fr.mdx:1:1')
  })

  test('is found with whatever the main branch is called', () => {
    const clone = path.join(folder, 'clone')
    git(folder, 'clone', '--quiet', folder, clone)
    git(clone, 'checkout', '--quiet', '--detach')
    git(clone, 'branch', '--quiet', '--delete', 'main')
    const cloned = path.join(clone, 'content')
    expect(impact(cloned).stdout).toMatch(/compared with origin\/main\.\n$/)
    git(clone, 'update-ref', 'refs/remotes/origin/trunk', 'refs/remotes/origin/main')
    git(clone, 'update-ref', '-d', 'refs/remotes/origin/main')
    git(clone, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    expect(impact(cloned).stdout).toMatch(/compared with origin\/HEAD\.\n$/)
    git(clone, 'symbolic-ref', '--delete', 'refs/remotes/origin/HEAD')
    expect(impact(cloned).stderr).toMatch(/^Error: There is no main branch to compare with/)
  })

  test('is found from a hook of git', () => {
    const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' }
    expect(impact(content, ['--markdown', 'main'], hook).stdout).toMatch(
      /compared with `main`\.\n$/,
    )
  })
})

test.describe('A comparison that cannot be made says why in one line', () => {
  let folder = ''

  test.beforeAll(() => {
    folder = createRepository()
    git(folder, 'checkout', '--quiet', '--orphan', 'empty')
    git(folder, 'reset', '--quiet')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=Nothing')
    git(folder, 'checkout', '--quiet', '--force', 'main')
  })

  const cases = [
    ['a ref that does not exist', ['nowhere'], /^Error: There is no commit "nowhere"/],
    ['a ref that looks like a flag', ['--', '--all'], /^Error: There is no commit "--all"/],
    ['a ref without content', ['empty'], /^Error: There is no folder content\/ in empty\./],
    ['two refs', ['main', 'empty'], /^Error: Too many arguments\. Expected 1 argument but got 2\./],
    [
      'two forms',
      ['--json', '--markdown'],
      /^Error: Option '--json' cannot be used with option '--markdown'/,
    ],
  ] as const
  for (const [name, args, message] of cases) {
    test(name, () => expectError(impact(path.join(folder, 'content'), [...args]), message))
  }

  test('a folder in no repository', () => {
    expectError(
      impact(temporaryFolder()),
      /^Error: The content folder \S+ is in no git repository\.$/,
    )
  })

  test('no git', () => {
    const others = temporaryFolder()
    for (const program of ['node', 'npm', 'sh']) {
      const found = execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' })
      symlinkSync(found.trim(), path.join(others, program))
    }
    const result = impact(path.join(folder, 'content'), [], { PATH: others })
    expectError(result, /^Error: git is not installed, or not on the PATH\.$/)
  })
})

function expectError(result: Outcome, message: RegExp): void {
  expect(result.stderr.trim()).toMatch(message)
  expect(result.stderr.trim().split('\n')).toHaveLength(1)
  expect(result.stdout).toBe('')
  expect(result.status).toBe(1)
}
