import { expect, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, real } from './sites'

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
