import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { run } from './command'
import { CharterForm } from './consent/charter-form'
import { copyContent } from './content-copy'
import { get } from './http'
import { type Group, stop } from './process-group'
import { serve } from './serve-sites'
import { fixture } from './sites'

const port = 3102

/** What editors write: a copy of the valid fixture site, outside the repository. */
let content: string

const charter = 'data.trois.example'
/** A portal in French alone, at the root. */
const other = 'xn--donnes-eva.exemple.fr'

let server: Group
let page: Page
/** What the page has asked for, by path, and what its console has said. */
let requests: string[] = []
let said: string[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(60_000)
  content = copyContent(fixture.content)
  server = await serve({ port, content, dist: '.next-development' }, 'dev', ['--lang=fr'])
  page = await browser.newPage()
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await open(charter, '/fr')
})

test.afterAll(async () => {
  await page?.close()
  if (server) await stop(server)
})

test('The portals’ links are printed as `npm start` prints them', async () => {
  const at = `http://${charter}.localhost:${port}/`
  for (const line of [
    `All portals: http://localhost:${port}/`,
    `  Données d’Exemple: http://${other}.localhost:${port}/`,
    `  Trois: ${at}  ${at}fr  ${at}pt-BR`,
  ]) {
    await expect.poll(() => server.output).toContain(`\n${line}\n`)
  }
})

test.describe('A page is what it will be in production', () => {
  for (const target of ['/', '/fr', '/fr/choices', '/nothing']) {
    test(`to the letter, but for the script that loads it again: ${target}`, async () => {
      const built = await get(fixture, charter, target)
      const edited = await get({ port }, charter, target)
      expect(edited.status).toBe(built.status)
      expect(lasting(edited.body)).toBe(lasting(built.body))
      const policy = 'content-security-policy'
      expect(edited.headers[policy]).toBe(built.headers[policy])
    })
  }

  test('without any script of the framework, and without a word on the console', async () => {
    requests = []
    said = []
    for (const target of ['/fr', '/fr/choices', '/pt-BR']) await open(charter, target)
    expect(requests.length).toBeGreaterThan(3)
    expect(requests.filter((request) => request.startsWith('/_next'))).toEqual([])
    expect(said).toEqual([])
  })

  test('with switches, a statement and a choice that is stored without loading it', async () => {
    await open(charter, '/fr')
    const form = new CharterForm(page, true)
    await form.switchOf('statistics').check()
    await form.save.click()
    await expect(form.status).toHaveText('Votre choix est enregistré.')
    await expect(form.text('vous avez autorisé les cookies statistiques.')).toBeVisible()
    await expectNoReload()
    await page.reload()
    await expect(form.switchOf('statistics')).toBeChecked()
  })

  test('with links that lead to its headings', async () => {
    await open(charter, '/fr')
    await main().getByRole('link', { name: 'les statistiques' }).click()
    await expect(page.getByRole('heading', { name: 'Statistiques' })).toBeInViewport()
    await expectNoReload()
  })
})

test.describe('What is saved shows on the open page by itself', () => {
  test('a sentence of a charter', async () => {
    change('portals/trois/cookies.fr.mdx', 'Une adresse', 'Voici une adresse')
    await expect(main()).toContainText('Voici une adresse : https://example.org')
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

test.describe('A mistake shows on the open page as `npm run check` says it, and goes when it is fixed', () => {
  const file = 'portals/trois/cookies.fr.mdx'
  const mistakes = [
    [
      'in a charter, a passage of it and the catalogue',
      [file, '~~barré~~', '<Pasage /> {1}'],
      ['shared/passages/suite.fr.mdx', 'La fin.', 'Moins de <10 s.'],
      ['shared/catalogue.yaml', 'category: necessary', 'categorie: necessary'],
    ],
    ['against the first language', [file, '13 months', '12 months']],
    ['in the interface', ['shared/interface.fr.yaml', 'direction: ltr', 'direction: left']],
    ['in portal.yaml', ['portals/trois/portal.yaml', '  - ancien', ' - ancien']],
  ] as const
  for (const [name, ...edits] of mistakes) {
    test(name, async () => {
      for (const [file, text, mistake] of edits) change(file, text, mistake)
      const messages = check()
      expect(messages.length).toBeGreaterThanOrEqual(edits.length)
      for (const message of messages) await expect(page.locator('body')).toContainText(message)
      await expect(heading()).toHaveText('Le contenu a des erreurs\u202F:')
      expect(await statusOf(charter, '/fr')).toBe(500)

      for (const [file, text, mistake] of edits) change(file, mistake, text)
      await expect(main()).toContainText('La fin.')
      expect(await statusOf(charter, '/fr')).toBe(200)
    })
  }
})

test('A mistake in another portal’s portal.yaml leaves the page as it is', async () => {
  change('portals/donnees/portal.yaml', 'name:', 'nom:')
  change('portals/trois/cookies.fr.mdx', 'Voici une adresse', 'Voici une autre adresse')
  await expect(main()).toContainText('Voici une autre adresse')
  change('portals/donnees/portal.yaml', 'nom:', 'name:')
})

test('A host taken from another portal is refused there until it is given back', async () => {
  await open(other)
  change('portals/donnees/portal.yaml', 'données.exemple.fr', 'ancien.example')
  const taken = 'L’hôte `ancien.example` appartient déjà à portals/donnees/portal.yaml.'
  await expect(page.locator('body')).toContainText(taken)
  change('portals/donnees/portal.yaml', 'ancien.example', 'données.exemple.fr')
  await expect(main()).toContainText('La fin.')
})

test('A portal is there as soon as it is added, and gone when it is removed', async () => {
  const host = 'data.quatre.example'
  await open(host)
  await expect(heading()).toHaveText('Page introuvable')
  const portals = path.join(content, 'portals')
  cpSync(path.join(portals, 'donnees'), path.join(portals, 'quatre'), { recursive: true })
  change('portals/quatre/portal.yaml', 'données.exemple.fr', host)
  await expect(main()).toContainText('La fin.')
  expect(await statusOf(host, '/')).toBe(200)

  rmSync(path.join(portals, 'quatre'), { recursive: true })
  await expect(heading()).toHaveText('Page introuvable')
  expect(await statusOf(host, '/')).toBe(404)
})

test('A language is there as soon as it is added, and gone when it is removed', async () => {
  await open(other)
  expect(await statusOf(other, '/en')).toBe(404)
  const portal = path.join(content, 'portals', 'donnees')
  cpSync(path.join(portal, 'cookies.fr.mdx'), path.join(portal, 'cookies.en.mdx'))
  change('portals/donnees/portal.yaml', '[fr]', '[fr, en]')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(main()).toContainText('Remembers you.')

  change('portals/donnees/portal.yaml', '[fr, en]', '[fr]')
  rmSync(path.join(portal, 'cookies.en.mdx'))
  await expect(heading()).toHaveText('Page introuvable')
  expect(await statusOf(other, '/en')).toBe(404)
})

/** A page without the script that loads it again and the fingerprints of pictures, which each build has anew. */
function lasting(html: string): string {
  return html
    .replace(/<script src="\/assets\/reload[^>]*><\/script>/, '')
    .replaceAll(/\?v=[\da-f]{8}/g, '')
}

/** Opens a page, and leaves a mark on it that is lost when it is loaded again. */
async function open(host: string, target = '/'): Promise<void> {
  // What was saved last may just load the open page again, which comes first.
  await expect(() => page.goto(`http://${host}.localhost:${port}${target}`)).toPass()
  await page.evaluate(() => Object.assign(window, { opened: true }))
}

async function expectNoReload(): Promise<void> {
  expect(await page.evaluate(() => 'opened' in window)).toBe(true)
}

async function statusOf(host: string, target: string): Promise<number> {
  return (await get({ port }, host, target)).status
}

function main() {
  return page.getByRole('main')
}

function heading() {
  return page.getByRole('heading', { level: 1 })
}

/** Saves a content file with `text` in it replaced. */
function change(name: string, text: string, replacement: string): void {
  const file = path.join(content, name)
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(text)
  writeFileSync(file, before.replace(text, replacement))
}

/** The messages of `npm run check`, in the same language. */
function check(): string[] {
  const { stdout } = run('check', { args: ['--lang=fr'], env: { CONTENT_DIR: content } })
  return stdout.split(/\n(?=\S)/).slice(0, -1)
}
