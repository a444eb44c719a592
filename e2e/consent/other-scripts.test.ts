import { gzipSync } from 'node:zlib'
import { expect } from 'playwright/test'
import { get } from '../http'
import { real } from '../sites'
import { categories, test } from './charter-form'
import { choiceOf, host, readmeLines, storeCookie, today } from './stored-choice'

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
})

test('The lines that integrators are given take nothing else for consent', async ({
  page,
  form,
  context,
}) => {
  await form.open()
  const revision = await form.revision()
  const isAllowed = () =>
    page.evaluate(
      `(() => { ${readmeLines}; return isInForce({ id: 'statistics', decision: 'consent' }, '${revision}') })()`,
    )
  expect(await isAllowed()).toBe(false)
  for (const value of [
    '',
    'allow=statistics',
    choiceOf('statistics', revision).replace('v=1', 'v=2'),
    `v=1&date=${today}&allow=statistics`,
    choiceOf('third-party', revision),
    choiceOf('', revision),
    choiceOf('statistics'),
  ]) {
    await storeCookie(context, value)
    expect(await isAllowed(), value).toBe(false)
  }
  await storeCookie(context, choiceOf('first-party.statistics', revision))
  expect(await isAllowed()).toBe(true)
})

test('The charter’s script is small, and kept by browsers for good', async ({ page, form }) => {
  await form.open()
  const path = await page.locator('script[src*="/assets/consent."]').getAttribute('src')
  const { headers, bytes } = await get(real, host, path ?? '')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const size = gzipSync(bytes, { level: 9 }).length
  console.log(`browser script: ${size} bytes gzip`)
  expect(size).toBeLessThanOrEqual(2400)
})
