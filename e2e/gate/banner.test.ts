import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { fixture, rich } from '../sites'
import { pages } from './demonstration'
import { portalBeside, serveHosts } from './hosts'
import { choiceOf, cookieName, expect, inline, page, ran, settle, test } from './test'

const banner = (tab: Page) => tab.getByRole('region', { name: 'Cookies et vie privée' })
const waiting = page(`<a href="/x">Premier lien</a> <p>Texte</p>${inline('statistics')}`)

test('It asks where something waits for consent, and nowhere else', async ({
  portal,
  page: tab,
}) => {
  const { url, visitorWhoAllowed } = await portal({
    own: {
      '/': waiting,
      '/nothing': page('<p>Rien n’attend'),
      '/unknown': page(inline('x', 'inconnue')),
      '/needed': page(inline('x', 'necessary')),
    },
  })
  for (const path of ['/nothing', '/unknown', '/needed']) {
    await tab.goto(url(path))
    await settle(tab)
    await expect(banner(tab)).toHaveCount(0)
  }
  await tab.goto(url())
  await expect(banner(tab)).toBeVisible()
  await visitorWhoAllowed('')
  await tab.goto(url())
  await settle(tab)
  await expect(banner(tab)).toHaveCount(0)
  await visitorWhoAllowed('statistics', '00000000')
  await tab.goto(url())
  await expect(banner(tab)).toBeVisible()
})

test('It asks nobody about measurement that is exempt from consent', async ({
  page: tab,
  context,
}) => {
  const own = pages({
    '/portail': page(inline('audience', 'audience')).replace('/cookies/', '/'),
  })
  const hosts = await serveHosts({ [rich]: portalBeside(fixture, ['/portail'], own) })
  const url = `http://${rich}.localhost:${hosts.port}/portail`
  // Refused when the charter was another one, which still counts.
  await context.addCookies([{ name: 'cookies_preferences', value: choiceOf('', '00000000'), url }])
  await tab.goto(url)
  await settle(tab)
  expect(await ran(tab)).toBe('')
  await expect(banner(tab)).toHaveCount(0)
  hosts.close()
})

test('It is never on the charter’s own pages', async ({ portal, page: tab }) => {
  const { url } = await portal({ own: {} })
  for (const path of ['/cookies', '/cookies/choices']) {
    await tab.goto(url(path))
    await settle(tab)
    await expect(banner(tab)).toHaveCount(0)
  }
})

test('It names purposes and who has them, in the language of its file', async ({
  portal,
  page: tab,
}) => {
  const english = waiting.replace('/cookies/gate.js', '/cookies/en/gate.js')
  const { url } = await portal({ own: { '/': waiting, '/en': english } })
  await tab.goto(url())
  await expect(banner(tab)).toContainText('Ville de Démonstration')
  await expect(banner(tab).getByRole('listitem')).toHaveCount(3)
  await expect(banner(tab).getByRole('link', { name: 'Gérer mes choix' })).toHaveAttribute(
    'href',
    '/cookies/choices',
  )
  await tab.goto(url('/en'))
  const region = tab.getByRole('region', { name: 'Cookies and privacy' })
  await expect(region.getByRole('link', { name: 'Manage cookies' })).toHaveAttribute(
    'href',
    '/cookies/en/choices',
  )
})

for (const [button, allowed, runs] of [
  ['Tout accepter', 'statistics.first-party.third-party', 'statistics'],
  ['Tout refuser', '', ''],
] as const) {
  test(`“${button}” is one gesture, by mouse and by keyboard`, async ({
    portal,
    page: tab,
    context,
  }) => {
    const { url } = await portal({ own: { '/': waiting } })
    for (const press of ['click', 'keyboard'] as const) {
      // Else the page that is there would be loaded anew, because of what is withdrawn.
      await tab.goto('about:blank')
      await context.clearCookies()
      await tab.goto(url())
      const target = banner(tab).getByRole('button', { name: button })
      if (press === 'click') await target.click()
      else {
        await target.focus()
        await tab.keyboard.press('Enter')
      }
      await expect(banner(tab)).toHaveCount(0)
      await expect.poll(() => ran(tab)).toBe(runs)
      const [cookie] = await context.cookies(url())
      expect(cookie?.name).toBe(cookieName)
      expect(cookie?.value.split('&allow=')[1]).toBe(allowed)
      await expect(tab).toHaveURL(url())
    }
  })
}

test('Refusing and accepting look alike, and are in sight on a phone', async ({
  portal,
  page: tab,
}) => {
  const { url } = await portal({ own: { '/': waiting } })
  for (const width of [1280, 320]) {
    await tab.setViewportSize({ width, height: 640 })
    await tab.goto(url())
    const looks = await Promise.all(
      ['Tout refuser', 'Tout accepter'].map(async (name) => {
        const button = banner(tab).getByRole('button', { name })
        await expect(button).toBeInViewport({ ratio: 1 })
        const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
        const style = await button.evaluate((element) => {
          const { color, backgroundColor, font, border } = getComputedStyle(element)
          return { color, backgroundColor, font, border }
        })
        return { width: Math.round(width), height: Math.round(height), ...style }
      }),
    )
    expect(looks[0]).toEqual(looks[1])
    expect(looks[0]?.height).toBeGreaterThanOrEqual(24)
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  }
})

test('Keyboards reach it first; it takes no focus and closes by nothing but a choice', async ({
  portal,
  page: tab,
}) => {
  const { url } = await portal({ own: { '/': waiting } })
  await tab.goto(url())
  await expect(banner(tab)).toBeVisible()
  expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true)
  await tab.keyboard.press('Escape')
  await tab.mouse.click(5, 5)
  await expect(banner(tab)).toBeVisible()
  for (const name of ['Tout refuser', 'Tout accepter', 'Gérer mes choix', 'Premier lien']) {
    await tab.keyboard.press('Tab')
    await expect(tab.getByRole(name.includes('Tout') ? 'button' : 'link', { name })).toBeFocused()
  }
})

test('It moves nothing, hides nothing that is focused and is not printed', async ({
  portal,
  page: tab,
}) => {
  const long = page(
    `${inline('statistics')}${Array.from({ length: 60 }, (_, n) => `<p><a href="#${n}">Lien ${n}</a></p>`).join('')}`,
  )
  const { url } = await portal({ own: { '/': long } })
  await tab.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as never as { moved: number }).moved += (
          entry as never as { value: number }
        ).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await tab.goto(url())
  await expect(banner(tab)).toBeVisible()
  await settle(tab)
  expect(await tab.evaluate(() => (globalThis as never as { moved: number }).moved)).toBe(0)
  const top = (await banner(tab).boundingBox())?.y ?? 0
  for (let tabs = 0; tabs < 30; tabs += 1) await tab.keyboard.press('Tab')
  const focused = tab.locator('a:focus')
  await expect(focused).toBeVisible()
  const { y = 0, height = 0 } = (await focused.boundingBox()) ?? {}
  expect(y + height).toBeLessThanOrEqual(top)
  await tab.emulateMedia({ media: 'print' })
  await expect(banner(tab)).toBeHidden()
})

for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
  test(`axe-core finds nothing wrong with it in ${JSON.stringify(look)}`, async ({
    portal,
    page: tab,
  }) => {
    const html = waiting
      .replace('<body>', '<body><main><h1>Portail</h1>')
      .replace('</body>', '</main></body>')
    const { url } = await portal({ own: { '/': html } })
    await tab.emulateMedia(look)
    await tab.goto(url())
    await expect(banner(tab)).toBeVisible()
    const axe = new AxeBuilder({ page: tab }).setLegacyMode()
    if ('forcedColors' in look) axe.disableRules('color-contrast')
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual(
      [],
    )
  })
}

test('What a visitor allows in the place of a frame answers it, too', async ({
  portal,
  page: tab,
}) => {
  const frame = '<iframe title="Film" data-category="third-party" data-src="/film"></iframe>'
  const { url } = await portal({ own: { '/': page(frame), '/film': '<p>Un film' } })
  await tab.goto(url())
  await tab.getByRole('button', { name: 'Autoriser les cookies tiers' }).click()
  await expect(banner(tab)).toHaveCount(0)
})
