import { expect, type Page, test } from 'playwright/test'
import { boxesThatOverlap, lossesOf, measureOf, smallTargetsOf } from './geometry'
import { desktop, phone, zoomed } from './looks'
import { address, fixture, longest, portals, real, rich } from './sites'

const pages = [
  [real, longest, '/'],
  [real, longest, '/choices'],
  [real, 'unknown.example', '/'],
  [real, 'localhost', '/en'],
  [fixture, 'data.trois.example', '/fr'],
] as const

async function expectIntact(page: Page, when: string): Promise<void> {
  expect.soft(await lossesOf(page), when).toEqual([])
  expect.soft(await boxesThatOverlap(page), when).toEqual([])
}

for (const [site, host, path] of pages) {
  test(`Nothing of ${host}${path} is cut off or overlaps, however narrow`, async ({ page }) => {
    await page.goto(address(site, host, path))
    for (const size of [desktop, { width: 992, height: 800 }, { width: 700, height: 800 }, phone]) {
      await page.setViewportSize(size)
      await expectIntact(page, `${size.width} px`)
    }
    await page.setViewportSize(zoomed)
    await expectIntact(page, 'zoomed to 400 %')
    // Letters twice as large, by the browser's own setting.
    await page.setViewportSize(desktop)
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const letters = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(32)
    await expectIntact(page, 'with letters twice as large')
  })
}

test.describe('With spacing of the visitor’s own', () => {
  // A visitor's own style sheet does not ask the page's policy.
  test.use({ bypassCSP: true })

  for (const [site, host, path] of pages) {
    test(`nothing of ${host}${path} is lost`, async ({ page }) => {
      await page.goto(address(site, host, path))
      // WCAG 2.2, 1.4.12 Text Spacing.
      await page.addStyleTag({
        content: `
          * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          p { margin-block-end: 2em !important; }`,
      })
      for (const size of [desktop, phone]) {
        await page.setViewportSize(size)
        await expectIntact(page, `${size.width} px`)
      }
    })
  }
})

test('Nothing is lost where a language is written from right to left', async ({ page }) => {
  await page.goto(address(fixture, rich))
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  for (const size of [desktop, { width: 700, height: 800 }, phone]) {
    await page.setViewportSize(size)
    await expectIntact(page, `${size.width} px`)
  }
})

test('Lines of text are as long as the eye can follow', async ({ page }) => {
  await page.setViewportSize(desktop)
  for (const path of ['/', '/en']) {
    await page.goto(address(real, longest, path))
    const measure = await measureOf(page.locator('.text p'))
    console.log(`${path}: ${measure.toFixed(1)} characters a line`)
    // 60 to 75 is what the sheet aims at; the fonts of a machine make it more or less.
    expect(measure).toBeGreaterThan(55)
    expect(measure).toBeLessThan(85)
  }
})

test('What matters of a charter is in view at once', async ({ page }) => {
  for (const { host } of portals) {
    for (const path of ['/', '/en']) {
      await page.goto(address(real, `${host}.localhost`, path))
      const summary = page.locator('.summary')
      for (const size of [desktop, phone]) {
        await page.setViewportSize(size)
        for (const part of [
          page.getByRole('banner').locator('.portal'),
          summary.getByRole('heading', { level: 1 }),
          summary.locator('.answer'),
          summary.locator('[data-current]'),
          summary.locator('a[href="#choices"]'),
        ]) {
          await expect(part, host).toBeInViewport({ ratio: 1 })
        }
      }
    }
  }
})

test('A finger finds what it wants', async ({ page }) => {
  for (const [site, host, path] of pages) {
    await page.goto(address(site, host, path))
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size)
      expect(await smallTargetsOf(page), `${host}${path}, ${size.width} px`).toEqual([])
    }
  }
})

test('A wide screen keeps the table of contents in view', async ({ page }) => {
  await page.setViewportSize(desktop)
  await page.goto(address(real, longest))
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await page.getByRole('table').evaluate((table) => table.scrollIntoView({ behavior: 'instant' }))
  await expect(page.locator('.summary')).not.toBeInViewport()
  await expect(contents).toBeInViewport({ ratio: 1 })
})
