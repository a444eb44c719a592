import { expect, type Page, test } from 'playwright/test'
import { complaintsAbout, openWithoutScripts } from './accessibility'
import { type Look, looks, showAs } from './looks'
import { address, fixture, longest, portals, real } from './sites'
import { long } from './volume'

const longestHost = `${longest}.localhost`
const light = { light: looks['on a desktop'] }
const lightAndDark = { ...light, dark: looks['at 320 px, dark'] }

/** What axe-core and the outline of the page say, for each look in turn. */
async function expectAccessible(page: Page, among: Record<string, Look>): Promise<void> {
  for (const [name, look] of Object.entries(among)) {
    await showAs(page, look)
    expect.soft(await complaintsAbout(page), name).toEqual([])
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/)
}

// The languages of a portal differ in their words alone; what they have in common is looked
// at in each of them by `npm run e2e:long`.
for (const [path, scripts, among] of [
  ['/', true, looks],
  ['/', false, long ? looks : lightAndDark],
  ['/en', true, long ? looks : light],
  ['/en', false, long ? looks : light],
] as const) {
  const how = scripts ? 'with' : 'without'
  test(`${longestHost}${path} is accessible ${how} JavaScript, however it looks`, async ({
    page,
  }) => {
    const url = address(real, longestHost, path)
    await (scripts ? page.goto(url) : openWithoutScripts(page, url))
    // Where no script ran, the stored choice is a link away.
    await expect(page.getByRole('form').getByRole('link')).toHaveCount(scripts ? 0 : 1)
    await expectAccessible(page, among)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
  })
}

for (const [site, host, path, among] of [
  ...portals
    .filter(({ host }) => host !== longest)
    .flatMap(({ host }) => [
      // Each portal has colours of its own.
      [real, `${host}.localhost`, '/', lightAndDark] as const,
      ...(long ? [[real, `${host}.localhost`, '/en', light] as const] : []),
    ]),
  [real, longestHost, '/choices', long ? looks : lightAndDark],
  [real, longestHost, '/en/choices?stored', long ? lightAndDark : light],
  [real, 'unknown.example', '/', lightAndDark],
  [real, 'localhost', '/', lightAndDark],
  [real, 'localhost', '/en', light],
  [fixture, 'data.trois.example.localhost', '/fr', lightAndDark],
  [fixture, 'demonstration.example.localhost', '/cookies/history', lightAndDark],
  [fixture, 'preview.example.localhost', '/~data.region.example', light],
  [fixture, 'data.trois.example.localhost', '/pt-BR', light],
] as const) {
  test(`${host}${path} is accessible`, async ({ page }) => {
    await page.goto(address(site, host, path))
    await expectAccessible(page, among)
  })
}

test('A page stays accessible while it is used', async ({ page, context }) => {
  await page.goto(address(real, longestHost, '/#sessionid'))
  await page.getByRole('button', { name: 'Tout accepter' }).click()
  await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
  await expectAccessible(page, lightAndDark)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible()
  await expectAccessible(page, lightAndDark)
})

test('Words of another language say which one', async ({ page }) => {
  for (const [host, path, words] of [
    [longestHost, '/', /first.party|third.party/i],
    ['localhost', '/', /^English$/],
    ['localhost', '/en', /^Français$/],
  ] as const) {
    await page.goto(address(real, host, path))
    const found = await page.evaluate((pattern) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: (string | undefined)[] = []
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text
        if (pattern.test(data)) found.push(parentElement?.closest<HTMLElement>('[lang]')?.lang)
      }
      return found
    }, words)
    expect(found.length, path).toBeGreaterThan(0)
    expect(new Set(found), path).toEqual(new Set([/Fran/.test(words.source) ? 'fr' : 'en']))
  }
})
