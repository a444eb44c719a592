import { expect } from 'playwright/test'
import { phone } from '../looks'
import { test } from './charter'

// Styles that make rows into cards have made browsers forget that they are rows.
test.use({ viewport: phone })

test('A table keeps its meaning as cards', async ({ charter }) => {
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
