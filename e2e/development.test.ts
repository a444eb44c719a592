import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { get } from './http'

const port = 3102

/** What editors write: a copy of the valid fixture site, outside the repository. */
const content = mkdtempSync(path.join(tmpdir(), 'content-'))
const settings = { PORT: String(port), CONTENT_DIR: content, DIST_DIR: '.next-development' }

/** A day on which nothing is to be said of how old the charters are. */
const today = String(Date.parse('2026-11-21T12:00:00Z') / 1000)

let server: ChildProcess
let page: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(60_000)
  cpSync(path.join('e2e', 'fixtures', 'valid'), content, { recursive: true })
  // A process group of its own, so that all of it can be ended.
  server = spawn('npm', ['run', 'dev'], {
    env: { ...process.env, ...settings },
    detached: true,
    stdio: 'ignore',
  })
  page = await browser.newPage()
  await expect(async () => {
    expect(server.exitCode, `Nothing serves; is port ${port} in use?`).toBeNull()
    expect(await statusOf('data.trois.example', '/fr')).toBe(200)
  }).toPass({ timeout: 50_000 })
  await open('data.trois.example', '/fr')
})

test.afterAll(async () => {
  await page?.close()
  if (server.pid && server.exitCode === null) {
    const ended = once(server, 'exit')
    process.kill(-server.pid, 'SIGTERM')
    await ended
  }
  rmSync(content, { recursive: true })
})

test.describe('What is saved shows on the open page, which is not loaded again', () => {
  test.afterEach(expectNoReload)

  test('a sentence of a charter', async () => {
    change('portals/trois/cookies.fr.mdx', 'An address:', 'Une adresse :')
    await expect(main()).toContainText('Une adresse : https://example.org')
  })

  test('a passage within a passage', async () => {
    change('shared/passages/suite.fr.mdx', 'La suite.', 'La fin.')
    await expect(main()).toContainText('La fin.')
  })

  test('the catalogue of cookies', async () => {
    change('shared/catalogue.yaml', 'fr: Se souvenir de vous.', 'fr: Vous reconnaître.')
    await expect(main()).toContainText('Vous reconnaître.')
  })

  test('what the interface says', async () => {
    change('shared/interface.fr.yaml', 'save: Enregistrer', 'save: Garder')
    await expect(main().getByRole('button', { name: 'Garder' })).toBeVisible()
  })

  test('the portal’s name', async () => {
    change('portals/trois/portal.yaml', 'name: Trois', 'name: Troyes')
    await expect(page.getByRole('banner')).toContainText('Troyes')
    await expect(page).toHaveTitle('Charte cookies – Troyes')
  })
})

test.describe('A mistake shows on the page as `npm run check` says it, and goes when it is mended', () => {
  const charter = 'portals/trois/cookies.fr.mdx'
  const mistakes = [
    [
      'in a charter, a passage of it and the catalogue',
      [charter, '~~struck~~', '<Pasage /> {1}'],
      ['shared/passages/suite.fr.mdx', 'La fin.', 'Moins de <10 s.'],
      ['shared/catalogue.yaml', 'category: necessary', 'categorie: necessary'],
    ],
    ['against the first language', [charter, '13 months', '12 months']],
    ['in the interface', ['shared/interface.fr.yaml', 'direction: ltr', 'direction: left']],
    ['in portal.yaml', ['portals/trois/portal.yaml', '  - ancien', ' - ancien']],
  ] as const
  for (const [name, ...edits] of mistakes) {
    test(name, async () => {
      await open('data.trois.example', '/fr')
      for (const [file, text, mistake] of edits) change(file, text, mistake)
      const said = check()
      expect(said.length).toBeGreaterThanOrEqual(edits.length)
      const overlay = page.getByRole('dialog')
      for (const message of said) await expect(overlay).toContainText(message)

      for (const [file, text, mistake] of edits) change(file, mistake, text)
      await expect(overlay).toBeHidden()
      await expect(main()).toContainText('La fin.')
    })
  }
})

test('A mistake in another portal’s portal.yaml leaves the page as it is', async () => {
  await open('data.trois.example', '/fr')
  change('portals/donnees/portal.yaml', 'name:', 'nom:')
  change('portals/trois/cookies.fr.mdx', 'Une adresse', 'Une autre adresse')
  await expect(main()).toContainText('Une autre adresse')
  await expectNoReload()
  change('portals/donnees/portal.yaml', 'nom:', 'name:')
})

test('A host taken from another portal is refused there until it is given back', async () => {
  await open('xn--donnes-eva.exemple.fr')
  change('portals/donnees/portal.yaml', 'données.exemple.fr', 'ancien.example')
  const taken = 'The host `ancien.example` already belongs to portals/donnees/portal.yaml.'
  await expect(page.getByRole('dialog')).toContainText(taken)
  change('portals/donnees/portal.yaml', 'ancien.example', 'données.exemple.fr')
  await expect(main()).toContainText('La fin.')
})

test('A portal is there as soon as it is added, and gone when it is removed', async () => {
  const host = 'data.quatre.example'
  expect(await statusOf(host, '/')).toBe(404)
  cpSync(path.join(content, 'portals', 'donnees'), path.join(content, 'portals', 'quatre'), {
    recursive: true,
  })
  change('portals/quatre/portal.yaml', 'données.exemple.fr', host)
  expect(await statusOf(host, '/')).toBe(200)
  await open(host)
  await expect(main()).toContainText('La fin.')

  rmSync(path.join(content, 'portals', 'quatre'), { recursive: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il n’y a rien à cette adresse')
  expect(await statusOf(host, '/')).toBe(404)
})

test('A language is there as soon as it is added, and gone when it is removed', async () => {
  const host = 'xn--donnes-eva.exemple.fr'
  await open(host)
  expect(await statusOf(host, '/en')).toBe(404)
  const charter = path.join(content, 'portals', 'donnees', 'cookies.en.mdx')
  cpSync(path.join(content, 'portals', 'donnees', 'cookies.fr.mdx'), charter)
  change('portals/donnees/portal.yaml', '[fr]', '[fr, en]')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(main()).toContainText('Remembers you.')

  change('portals/donnees/portal.yaml', '[fr, en]', '[fr]')
  rmSync(charter)
  expect(await statusOf(host, '/en')).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il n’y a rien à cette adresse')
})

/** Opens a page, leaves a mark on it that would be lost with it, and waits until Next.js works there. */
async function open(host: string, target = '/'): Promise<void> {
  await page.goto(`http://${host}.localhost:${port}${target}`)
  await page.waitForFunction(() => {
    Object.assign(window, { opened: true })
    // React leaves a property of its own on the elements that it has taken over.
    return Object.keys(document.body).some((key) => key.startsWith('__react'))
  })
}

async function expectNoReload(): Promise<void> {
  expect(await page.evaluate(() => 'opened' in window)).toBe(true)
}

async function statusOf(host: string, target: string): Promise<number> {
  return (await get({ port }, `${host}.localhost`, target)).status
}

function main() {
  return page.getByRole('main')
}

/** Saves a content file with `text` in it replaced. */
function change(name: string, text: string, replacement: string): void {
  const file = path.join(content, name)
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(text)
  writeFileSync(file, before.replace(text, replacement))
}

/** The messages of `npm run check`. */
function check(): string[] {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'check'], {
    encoding: 'utf8',
    // Charters grow old, of which a warning says so; the pages show mistakes alone.
    env: { ...process.env, ...settings, SOURCE_DATE_EPOCH: today },
  })
  return stdout.split(/\n(?=\S)/).slice(0, -1)
}
