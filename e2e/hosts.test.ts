import { readdirSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, portals, real } from './sites'

test.describe('A host gets its own portal’s charter', () => {
  for (const { host, name } of portals) {
    test(host, async ({ page }) => {
      const answer = await page.goto(address(real, host))
      expect(answer?.status()).toBe(200)
      await expect(page).toHaveTitle(`Charte cookies – ${name}`)
      await expect(page.getByRole('banner')).toContainText(name)
    })
  }

  const spellings = [
    ['in upper case', 'DATA.CABINET-FSL.FR'],
    ['with a port', 'data.cabinet-fsl.fr:3100'],
    ['with another port', 'data.cabinet-fsl.fr:80'],
    ['with a trailing dot', 'data.cabinet-fsl.fr.'],
    ['with a trailing dot and a port', 'data.cabinet-fsl.fr.:3100'],
    ['with .localhost', 'data.cabinet-fsl.fr.localhost:3100'],
    ['with .localhost and a trailing dot', 'Data.Cabinet-FSL.fr.LOCALHOST.'],
  ] as const
  for (const [how, host] of spellings) {
    test(`written ${how}`, async () => {
      const plain = await get(real, 'data.cabinet-fsl.fr', '/')
      const answer = await get(real, host, '/')
      expect(answer.status).toBe(200)
      expect(answer.body).toBe(plain.body)
    })
  }

  test('with letters beyond ASCII, in its punycode form', async ({ page }) => {
    await page.goto(address(fixture, 'données.exemple.fr'))
    await expect(page).toHaveTitle('Charte cookies – Données d’Exemple')
    const platform = page.getByRole('main').getByRole('link', { name: 'données.exemple.fr' })
    await expect(platform).toHaveAttribute('href', 'https://xn--donnes-eva.exemple.fr/')
  })
})

test.describe('A further host sends to the canonical one', () => {
  for (const host of ['www.trois.example', 'ancien.example', 'WWW.trois.example:3101']) {
    for (const path of ['/', '/fr', '/pt-BR']) {
      test(`${host}${path}`, async () => {
        const answer = await get(fixture, host, path)
        expect(answer.status).toBe(308)
        expect(answer.headers.location).toBe(`https://data.trois.example${path}`)
      })
    }
  }

  test('and the default language’s own name to the root', async () => {
    const answer = await get(fixture, 'data.trois.example', '/en')
    expect(answer.status).toBe(308)
    expect(answer.headers.location).toBe('/')
  })
})

test.describe('Where a portal has nothing, its own page says so', () => {
  for (const [site, host, path, lang, name, charter] of [
    [real, 'data.cabinet-fsl.fr', '/nothing', 'fr', 'Cabinet FSL', '/'],
    [real, 'data.cabinet-fsl.fr', '/en/nothing/at/all', 'en', 'Cabinet FSL', '/en'],
    [real, 'data.cabinet-fsl.fr.localhost', '/consent/nothing', 'fr', 'Cabinet FSL', '/'],
    [fixture, 'data.trois.example', '/pt-BR/nada', 'pt-BR', 'Trois', '/pt-BR'],
    [fixture, 'ancien.example', '/nothing', 'en', 'Trois', '/'],
    [fixture, 'données.exemple.fr', '/logo/00000000.png', 'fr', 'Données d’Exemple', '/'],
  ] as const) {
    test(`${host}${path}`, async ({ page }) => {
      const answer = await page.goto(address(site, host, path))
      expect(answer?.status()).toBe(404)
      expect(answer?.headers()['cache-control']).toBe('no-store')
      await expect(page).toHaveTitle(new RegExp(` – ${name}$`))
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.getByRole('banner').getByRole('link', { name }).first()).toBeVisible()
      await expect(page.locator('meta[name="theme-color"]')).toHaveCount(1)
      const ways = page.getByRole('main').getByRole('link')
      await expect(ways).toHaveCount(1)
      await expect(ways).toHaveAttribute('href', charter)
    })
  }

  test('and on this machine’s own name, one leads to the directory', async ({ page }) => {
    await page.goto(address(real, 'localhost', '/nothing'))
    await page.getByRole('link', { name: 'Chartes cookies' }).click()
    await expect(page).toHaveURL(address(real, 'localhost'))
  })
})

test.describe('Where there is nothing, an honest 404', () => {
  const hosts = [
    'unknown.example',
    'www.data.cabinet-fsl.fr',
    'cabinet-fsl.fr',
    'data.cabinet-fsl.fr.evil.example',
    '',
    '.',
    '..',
    '../..',
    'a b',
    'data.cabinet-fsl.fr..',
    'data.cabinet-fsl.fr/en?',
    'data.cabinet-fsl.fr@evil.example',
    '%64ata.cabinet-fsl.fr',
    'évil.example',
    '[::1]:3100',
    '127.0.0.1:3100',
    'x'.repeat(4000),
    'constructor',
    '__proto__',
    'sitemaps',
    'assets',
    'not-found',
  ]
  for (const host of hosts) {
    for (const path of ['/', '/en', '/data.cabinet-fsl.fr/charter', '/%zz']) {
      test(`host “${host.slice(0, 40)}” ${path}`, async () => {
        const { status, headers, body } = await get(real, host, path)
        expect(status).toBe(404)
        expect(headers['content-type']).toContain('text/html')
        expect(body).toContain('Page introuvable')
        expect(body).toContain('<meta name="robots" content="noindex"/>')
        expect(body).not.toContain('Opendatasoft')
      })
    }
  }

  const paths = [
    '/charter',
    '/de',
    '/EN',
    '/charter/en',
    '/index/en',
    '/fr/en',
    '/nothing',
    '/nothing/at/all',
    '/index',
    '/arssante.opendatasoft.com',
    '/arssante.opendatasoft.com/charter',
    '/arssante.opendatasoft.com/charter/en',
    '/arssante.opendatasoft.com/choices',
    '/data.cabinet-fsl.fr/charter',
    '/localhost',
    '/localhost/charter',
    '/localhost/charter/en',
    '/invalid-host',
    '/_not-found',
    '/_next',
    '/_next/../arssante.opendatasoft.com/charter',
    '/_next/image?url=%2Fassets%2Ficon.svg&w=64&q=75',
    '/_next/%zz',
    '/_next/static/%zz',
    '/assets/../arssante.opendatasoft.com/charter',
    '/assets/%2e%2e/arssante.opendatasoft.com/charter',
    '/%2e%2e/arssante.opendatasoft.com/charter',
    '/%E0%A4%A',
    '/logo/%E0%A4%A',
    '/en/logo/%E0%A4%A',
    '/%00',
  ]
  for (const path of paths) {
    test(`path ${path} of a portal`, async () => {
      const { status, body } = await get(real, 'data.cabinet-fsl.fr', path)
      expect(status).toBe(404)
      expect(body).toMatch(/<h1>Page (?:introuvable|not found)</)
      expect(body).not.toContain('ARS Santé')
    })
  }

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('tells the visitor in every language', async ({ page }) => {
        const answer = await page.goto(address(real, 'unknown.example'))
        expect(answer?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable')
        const english = page.getByRole('heading', { name: 'Page not found' })
        await expect(english).toBeVisible()
        await expect(page.locator('section[lang=en]')).toContainText('Check the address')
      })
    })
  }
})

test.describe('The directory on bare localhost', () => {
  test('lists every portal with links that work locally', async ({ page }) => {
    await page.goto('http://localhost:3100/')
    const all = readdirSync('content/portals')
    await expect(page.getByRole('row')).toHaveCount(1 + all.length)
    const colours: (string | null)[] = []
    for (const { host, name } of portals) {
      const row = page.getByRole('row', { name })
      await expect(row.getByRole('link')).toHaveCount(3)
      await expect(row.getByRole('link').first()).toHaveAccessibleName(`${name} ${host}`)
      await expect(row.getByRole('link', { name: 'Français' })).toBeVisible()
      colours.push(await row.locator('svg rect').getAttribute('fill'))
      const english = row.getByRole('link', { name: 'English' })
      await expect(english).toHaveAttribute('href', `http://${host}.localhost:3100/en`)
    }
    // Each has a colour of its own.
    expect(new Set(colours).size).toBe(portals.length)
    await page.getByRole('link', { name: 'Cabinet FSL' }).click()
    await expect(page).toHaveTitle('Charte cookies – Cabinet FSL')
  })

  test('exists in English, and has nothing below it', async ({ page }) => {
    await page.goto('http://localhost:3100/en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cookie policies')
    for (const path of ['/data.cabinet-fsl.fr', '/data.cabinet-fsl.fr/charter', '/charter']) {
      expect((await get(real, 'localhost:3100', path)).status).toBe(404)
    }
  })
})
