import { expect, test } from 'playwright/test'
import { boxesThatOverlap, lossesOf } from './geometry'
import { desktop } from './looks'
import { address, fixture, longest, real } from './sites'

/** From a small phone to a wide desktop, and around where the layout changes. */
const widths = [320, 360, 480, 600, 640, 700, 768, 900, 960, 992, 1088, 1280, 1440, 1920]
const rich = address(fixture, 'data.region.example')

test('The tables of a page share one grid, which gives the purpose the most room', async ({
  page,
}) => {
  await page.setViewportSize(desktop)
  await page.goto(rich)
  const rows = await page.getByRole('row').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const { left, right, top, bottom } = cell.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    ),
  )
  expect(rows.length).toBeGreaterThan(12)
  const [first = []] = rows
  for (const row of rows) {
    row.forEach(({ left, right }, column) => {
      // Two cells of an entry lie in each column, one above the other.
      expect([left, right]).toEqual([
        first[column - (column % 2)]?.left,
        first[column - (column % 2)]?.right,
      ])
      const above = column % 2 === 1 ? row[column - 1] : undefined
      if (above) expect(row[column]?.top).toBeGreaterThanOrEqual(above.bottom - 1)
      else expect(row[column]?.top).toBe(row[0]?.top)
    })
  }
  const [name = 0, , purpose = 0, , lifetime = 0] = first.map(({ left, right }) => right - left)
  expect(purpose).toBeGreaterThan(name + lifetime)
})

test('A table with long addresses and all its columns keeps to its place at any width', async ({
  page,
}) => {
  await page.goto(rich)
  await page.getByRole('row').evaluateAll((rows) => {
    for (const row of rows.slice(1)) {
      const [name, provider, , service] = row.children
      if (name?.tagName !== 'TH' || !provider || !service) continue
      provider.textContent = 'un-prestataire-dont-le-nom-est-tres-long.administration.example'
      service.textContent =
        'https://statistiques.un-autre-nom-tout-aussi-long.example/collecte/pages'
      const code = name.querySelector('code')
      if (code) code.textContent = 'un_nom_de_cookie_qui_ne_tient_dans_aucune_colonne_0123456789'
    }
  })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await lossesOf(page), `${width} px`).toEqual([])
    expect.soft(await boxesThatOverlap(page), `${width} px`).toEqual([])
    const text = await page.locator('.text').boundingBox()
    for (const table of await page.getByRole('table').all()) {
      const box = await table.boundingBox()
      expect.soft(box?.x, `${width} px`).toBeCloseTo(text?.x ?? 0, 0)
      expect.soft(box?.width, `${width} px`).toBeLessThanOrEqual((text?.width ?? 0) + 1)
    }
  }
})

test('What a switch is called stands right beside it, and the buttons are of one size', async ({
  page,
}) => {
  for (const url of [rich, `${rich}choices`, address(real, longest, '/choices')]) {
    await page.goto(url)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      for (const toggle of await page.getByRole('switch').all()) {
        const box = await toggle.boundingBox()
        const label = await page
          .locator(`label[for="${await toggle.getAttribute('id')}"]`)
          .boundingBox()
        expect((label?.x ?? 0) - (box?.x ?? 0) - (box?.width ?? 0), `${width} px`).toBeLessThan(24)
        expect(label?.y, `${width} px`).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0))
      }
      const buttons = await page
        .locator('.buttons button')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()))
      expect(buttons).toHaveLength(3)
      const [{ x, y, width: wide, height }, last] = [buttons[0], buttons[2]]
      for (const button of buttons) {
        expect(Math.abs(button.width - wide), `${width} px`).toBeLessThan(1)
        expect(button.height, `${width} px`).toBe(height)
      }
      expect(buttons.every((one) => one.y === y) || buttons.every((one) => one.x === x)).toBe(true)
      // Nothing is kept free below.
      const form = await page.getByRole('form').boundingBox()
      expect((form?.y ?? 0) + (form?.height ?? 0) - last.bottom).toBeLessThan(40)
    }
  }
})
