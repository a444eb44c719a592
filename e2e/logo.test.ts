import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, real } from './sites'

const symbol = { host: 'data.trois.example', file: 'portals/trois/logo.svg' }
const wordmark = { host: 'données.exemple.fr', file: 'portals/donnees/Logo_2.png' }

/** Opens the charter at `path` and returns the header’s logo and the link that it is in. */
async function open(page: Page, host: string, path = '/') {
  await page.goto(address(fixture, host, path))
  const link = page.getByRole('banner').locator('a.portal')
  return { link, logo: link.getByRole('img') }
}

test.describe('A portal’s logo', () => {
  for (const path of ['/', '/fr', '/choices']) {
    test(`leads to the portal, named like it: ${path}`, async ({ page }) => {
      const { link, logo } = await open(page, symbol.host, path)
      await expect(link).toHaveAccessibleName('Three circles Trois')
      await expect(link).toHaveAttribute('href', 'https://data.trois.example/')
      const drawn = await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)
      expect(drawn).toBeGreaterThan(0)
    })
  }

  test('stands for the name where it says just that', async ({ page }) => {
    const { link, logo } = await open(page, wordmark.host)
    await expect(link).toHaveAccessibleName('Données d’Exemple')
    await expect(link).toHaveText('')
    await expect(logo).toBeVisible()
  })

  test('has its room before it is there', async ({ page }) => {
    await page.route('**/logo/*', (route) => route.abort())
    const { link } = await open(page, symbol.host)
    const before = await link.locator('span').boundingBox()
    await page.unroute('**/logo/*')
    const { logo } = await open(page, symbol.host)
    await expect(logo).toBeVisible()
    expect(await link.locator('span').boundingBox()).toEqual(before)
  })

  for (const width of [320, 1280]) {
    for (const { host } of [symbol, wordmark]) {
      test(`fits in ${width} pixels of width: ${host}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 600 })
        const { logo } = await open(page, host)
        const box = await logo.boundingBox()
        expect(box?.height).toBeGreaterThanOrEqual(36)
        expect(box?.width).toBeGreaterThan(100)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      })
    }
  }

  for (const scheme of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    test(`stands on white: ${Object.values(scheme)}`, async ({ page }) => {
      await page.emulateMedia(scheme)
      const { logo } = await open(page, symbol.host)
      await expect(logo).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    })
  }

  test('is kept for good by browsers, byte by byte what the editors gave', async ({ page }) => {
    for (const [{ host, file }, type] of [
      [symbol, 'image/svg+xml; charset=utf-8'],
      [wordmark, 'image/png'],
    ] as const) {
      const { logo } = await open(page, host)
      const source = await logo.getAttribute('src')
      expect(source).toMatch(/^\/logo\/[\da-f]{8}\.(?:svg|png)$/)
      const answer = await page.goto(address(fixture, host, source ?? ''))
      expect(answer?.status()).toBe(200)
      expect(answer?.headers()).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
      })
      expect(await answer?.body()).toEqual(readFileSync(`${fixture.content}/${file}`))
    }
  })

  test('is on no other host, and at no other address', async ({ page }) => {
    const { logo } = await open(page, symbol.host)
    const source = (await logo.getAttribute('src')) ?? ''
    const elsewhere = [
      [fixture, 'xn--donnes-eva.exemple.fr', source],
      [fixture, 'unknown.example', source],
      [fixture, symbol.host, '/logo/00000000.svg'],
      [fixture, symbol.host, `/fr${source}`],
      [fixture, symbol.host, '/logo'],
      [real, 'data.cabinet-fsl.fr', source],
    ] as const
    for (const [site, host, path] of elsewhere) {
      const { status, body } = await get(site, host, path)
      expect(status, `${host}${path}`).toBe(404)
      expect(body).toMatch(/<h1>Page (?:introuvable|not found)</)
    }
  })
})

test('A portal without a logo shows its name, and loads no image', async ({ page }) => {
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  const link = page.getByRole('banner').getByRole('link', { name: 'Cabinet FSL', exact: true })
  await expect(link).toBeVisible()
  await expect(page.getByRole('banner').getByRole('img')).toHaveCount(0)
})

/** An SVG that tries to run, to load from elsewhere and to hold a page. */
const hostile = `<?xml-stylesheet href="https://elsewhere.example/a.css"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" onload="fetch('https://elsewhere.example/b')">
  <script>fetch('https://elsewhere.example/c'); document.title = 'Taken over'</script>
  <style>@import "https://elsewhere.example/d.css"; rect { fill: url(https://elsewhere.example/e#f) }</style>
  <image href="https://elsewhere.example/g.png" width="9" height="9"/>
  <use href="https://elsewhere.example/h.svg#i"/>
  <foreignObject width="9" height="9">
    <iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example/j"/>
  </foreignObject>
  <rect width="120" height="40"/>
</svg>`

test.describe('An SVG that would do more than draw', () => {
  for (const where of ['embedded', 'opened by itself']) {
    test(`draws and loads nothing, ${where}`, async ({ page }) => {
      const { logo } = await open(page, symbol.host)
      const path = (await logo.getAttribute('src')) ?? ''
      const source = address(fixture, symbol.host, path)
      const { headers } = await get(fixture, symbol.host, path)
      const { 'content-type': contentType, 'content-security-policy': policy } = headers
      const answered: string[] = []
      // What the policy stops is announced as a request too, but never answered.
      page.on('response', (response) => answered.push(new URL(response.url()).host))
      await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: '' }))
      await page.route(source, (route) =>
        route.fulfill({
          headers: { 'content-type': `${contentType}`, 'content-security-policy': `${policy}` },
          body: hostile,
        }),
      )
      if (where === 'embedded') await page.goto(address(fixture, symbol.host))
      else await page.goto(source)
      await page.waitForLoadState('load')
      const drawn = page.locator(where === 'embedded' ? 'header img' : 'rect')
      await expect(drawn).toBeAttached()
      expect(await page.title()).not.toBe('Taken over')
      expect([...new Set(answered)]).toEqual([new URL(source).host])
    })
  }
})
