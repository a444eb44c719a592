import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect } from 'playwright/test'
import { get } from '../http'
import { real } from '../sites'
import { categories, test } from './charter-form'
import { choiceOf, host, storeCookie, today } from './stored-choice'

/** The expression that integrators are given. */
const [, readmeExpression = ''] =
  /```js\nconst allowed =\s([^`]+)\n```/.exec(readFileSync('app/_consent/README.md', 'utf8')) ?? []

test('The portal’s own scripts are told, and can read the cookie', async ({ page, form }) => {
  await form.open()
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    document.addEventListener('cookies_preferences:change', (event) =>
      heard.push((event as CustomEvent).detail),
    )
  })
  const revision = await form.revision()
  for (const button of [form.accept, form.refuse, form.refuse]) await form.press(button)
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  expect(heard).toEqual([
    { allowed: categories, revision },
    { allowed: [], revision },
  ])
  const allowed = () => page.evaluate(readmeExpression)
  expect(await allowed()).toBe(false)
  await form.accept.click()
  await expect(form.text('vous avez autorisé')).toBeVisible()
  expect(await allowed()).toBe(true)
})

test('The README’s expression takes nothing else for consent', async ({ page, form, context }) => {
  await form.open()
  for (const value of [
    '',
    'allow=statistics',
    choiceOf('statistics').replace('v=1', 'v=2'),
    `v=1&date=${today}&allow=statistics`,
    choiceOf('third-party'),
    choiceOf(''),
  ]) {
    await storeCookie(context, value)
    expect(await page.evaluate(readmeExpression), value).toBe(false)
  }
  await storeCookie(context, choiceOf('first-party.statistics'))
  expect(await page.evaluate(readmeExpression)).toBe(true)
})

test('The charter’s script is small, and kept by browsers for good', async ({ page, form }) => {
  await form.open()
  const path = await page.locator('script[src*="/assets/consent."]').getAttribute('src')
  const { headers, bytes } = await get(real, host, path ?? '')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const size = gzipSync(bytes, { level: 9 }).length
  console.log(`browser script: ${size} bytes gzip`)
  expect(size).toBeLessThanOrEqual(2200)
})
