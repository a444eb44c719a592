import { expect, test } from 'playwright/test'
import { phone } from './looks'
import { address, fixture, longest, real } from './sites'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: phone })

    test('no page scrolls sideways at 320 px', async ({ page }) => {
      for (const [site, host, path] of [
        [real, longest, '/'],
        [real, 'data.cabinet-fsl.fr', '/en'],
        [real, 'unknown.example', '/'],
        [real, 'localhost', '/'],
        [fixture, 'data.trois.example', '/pt-BR'],
        [fixture, 'demonstration.example', '/cookies/history'],
        [fixture, 'preview.example', '/'],
      ] as const) {
        await page.goto(address(site, host, path))
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(beyond, `${host}${path}`).toBeLessThanOrEqual(0)
      }
    })
  })
}

test('Each card says what its cells are about', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(address(real, longest))
  const headings = await page.getByRole('columnheader').allTextContents()
  for (const row of (await page.getByRole('row').all()).slice(1)) {
    const labels = await row.getByRole('cell').evaluateAll((cells) =>
      cells.map((cell) => {
        const { content, display, visibility } = getComputedStyle(cell, '::before')
        return display !== 'none' && visibility === 'visible' && content.replace('" "', '')
      }),
    )
    // What a cookie is for, and what it is called, say so themselves.
    const [, provider, , ...others] = headings.map((heading) => JSON.stringify(`${heading} – `))
    expect(labels).toEqual([provider, 'none', ...others])
  }
})
