import { expect } from 'playwright/test'
import { desktop, phone } from '../looks'
import { test } from './charter'

// Styles that lay rows out anew have made browsers forget that they are rows.
for (const viewport of [desktop, phone]) {
  test.describe(`At ${viewport.width} px`, () => {
    test.use({ viewport })

    test('a table keeps its meaning', async ({ charter }) => {
      await charter.open()
      for (const [role, count] of [
        ['table', 1],
        ['row', 5],
        ['columnheader', 5],
        ['rowheader', 4],
        ['cell', 16],
      ] as const) {
        expect(await charter.view.count(role), role).toBe(count)
      }
    })
  })
}
