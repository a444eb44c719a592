import { expect, type Page } from 'playwright/test'
import { get } from '../http'
import { address, fixture } from '../sites'
import { test, withAndWithoutJavaScript } from './charter-form'
import { choiceOf, readmeLines, storeCookie } from './stored-choice'

/** A portal that measures its audience until visitors object. */
const host = 'data.region.example.localhost'

const measurement = (page: Page) => page.getByRole('switch', { name: 'Mesure d’audience' })
const videos = (page: Page) => page.getByRole('switch', { name: 'Vidéos et cartes' })

withAndWithoutJavaScript(() => {
  test('measurement exempt from consent is on until a visitor objects, nothing else is', async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(address(fixture, host))
    await expect(measurement(page)).toBeChecked()
    await expect(measurement(page)).toHaveAccessibleDescription(/vous pouvez vous y opposer/)
    await expect(videos(page)).not.toBeChecked()
    await page.goto(address(fixture, host, '/choices'))
    await expect(
      page.getByText('seuls les cookies nécessaires et la mesure d’audience sont autorisés'),
    ).toBeVisible()
    await measurement(page).uncheck()
    await videos(page).check()
    await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
    await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
    await page.goto(address(fixture, host, javaScriptEnabled ? '/' : '/choices'))
    await expect(measurement(page)).not.toBeChecked()
    await expect(videos(page)).toBeChecked()
  })

  test('an objection outlives a change of the charter, and so does having none', async ({
    page,
    context,
    javaScriptEnabled,
  }) => {
    for (const [allow, isOn] of [
      ['videos', false],
      ['audience.videos', true],
    ] as const) {
      await storeCookie(context, choiceOf(allow), host)
      await page.goto(address(fixture, host, javaScriptEnabled ? '/' : '/choices'))
      await expect(measurement(page)).toBeChecked({ checked: isOn })
      await expect(videos(page)).not.toBeChecked()
    }
  })
})

test('The lines that integrators are given say what the charter’s page says', async ({
  page,
  context,
}) => {
  const { revision, categories } = JSON.parse(
    (await get(fixture, host.replace('.localhost', ''), '/cookies.json')).body,
  )
  const inForce = () =>
    page.evaluate<string[]>(`(() => {
      ${readmeLines}
      const inForce = ${JSON.stringify(categories)}.filter((one) => isInForce(one, '${revision}'))
      return inForce.map(({ id }) => id)
    })()`)
  const shown = async () => {
    const on = page.getByRole('switch', { checked: true })
    const ids = await on.evaluateAll((inputs) => inputs.map(({ id }) => id.replace('choices:', '')))
    // What is always on has no switch.
    return ['necessary', ...ids]
  }

  for (const value of [
    undefined,
    choiceOf('', revision),
    choiceOf('videos.social-networks', revision),
    choiceOf('audience.videos', revision),
    choiceOf('audience.videos'),
    choiceOf('videos'),
    'true',
  ]) {
    await context.clearCookies()
    if (value !== undefined) await storeCookie(context, value, host)
    await page.goto(address(fixture, host))
    await expect.poll(inForce, value).toEqual(await shown())
  }
  // A second cookie of the name, of the domain above.
  await storeCookie(context, choiceOf('audience.videos', revision), host)
  await storeCookie(context, choiceOf('audience', revision), '.region.example.localhost')
  await page.goto(address(fixture, host))
  expect(await page.evaluate('document.cookie.match(/cookies_preferences/g).length')).toBe(2)
  expect(await inForce()).toEqual(['necessary'])
  await expect(measurement(page)).not.toBeChecked()
})

test.describe('Where the browser sends Global Privacy Control', () => {
  test.use({ extraHTTPHeaders: { 'sec-gpc': '1' } })
  test('measurement is off before any choice', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    )
    for (const path of ['/', '/choices']) {
      await page.goto(address(fixture, host, path))
      await expect(measurement(page)).not.toBeChecked()
    }
  })
})
