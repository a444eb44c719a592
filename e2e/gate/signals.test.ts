import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { fixture } from '../sites'
import { pages } from './demonstration'
import { serveHosts } from './hosts'
import { expect, page, test } from './test'

/**
 * What stands for Google’s and Matomo’s scripts, which no package has: it keeps what it is
 * told. Piano’s is the real one.
 */
const pushed = (tab: Page, name: 'dataLayer' | '_paq') =>
  tab.evaluate(
    (queue) =>
      (globalThis as never as Record<string, object[]>)[queue]?.map((one) => Object.values(one)),
    name,
  )

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
}
const ads = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' }

test('Google is told that all is denied before any tag, and each choice', async ({
  portal,
  page: tab,
}) => {
  const html = page('', '<script>window.first = JSON.stringify([...dataLayer[0]])</script>')
  const { url, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await tab.goto(url())
  expect(
    await tab.evaluate(() => JSON.parse((globalThis as { first?: string }).first ?? '')),
  ).toEqual(['consent', 'default', denied])
  await visitorWhoAllowed('third-party')
  await expect
    .poll(async () => (await pushed(tab, 'dataLayer'))?.at(-1))
    .toEqual(['consent', 'update', { ...denied, ...ads }])

  await tab.goto(url())
  expect(await pushed(tab, 'dataLayer')).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', { ...denied, ...ads }],
  ])
})

test('Matomo is told to wait before any tag, and each choice', async ({ portal, page: tab }) => {
  const html = page('', '<script>window._paq.push(["trackPageView"])</script>')
  const { url, hosts, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await tab.goto(url())
  expect(await pushed(tab, '_paq')).toEqual([['requireCookieConsent'], ['trackPageView']])
  await visitorWhoAllowed('statistics')
  await expect
    .poll(async () => (await pushed(tab, '_paq'))?.at(-1))
    .toEqual(['setCookieConsentGiven'])
  await tab.goto(url())
  expect(await pushed(tab, '_paq')).toEqual([
    ['requireCookieConsent'],
    ['setCookieConsentGiven'],
    ['trackPageView'],
  ])
  // The page is then loaded anew, so what it is told goes to the portal’s server.
  await tab.evaluate(() => {
    const { _paq } = globalThis as never as { _paq: { push(command: string[]): void } }
    _paq.push = ([command]) => navigator.sendBeacon(`/told/${command}`)
  })
  await visitorWhoAllowed('')
  await expect
    .poll(() => hosts.requests.map(({ path }) => path))
    .toContain('/told/forgetCookieConsentGiven')
})

test('Piano Analytics is in the mode that the choice leaves it', async ({ page: tab, context }) => {
  const library = readFileSync(
    'node_modules/piano-analytics-js/dist/browser/piano-analytics.js',
    'utf8',
  )
  const html = `<!doctype html><title>Portail</title>
<script src="http://cookies.lien.example.localhost:${fixture.port}/gate.js"></script>
<script>pdl.migration = { browserId: { source: 'PA' } }</script>
<script src="/piano.js"></script>`
  const hosts = await serveHosts({
    'data.lien.example': pages({ '/': html, '/piano.js': library }),
  })
  const mode = () =>
    tab.evaluate(() =>
      (globalThis as { pa?: { consent: { getMode(): string } } }).pa?.consent.getMode(),
    )
  const url = `http://data.lien.example.localhost:${hosts.port}/`
  await tab.goto(url)
  await expect.poll(mode).toBe('opt-out')
  const charter = await context.newPage()
  await charter.goto(`http://cookies.lien.example.localhost:${fixture.port}/`)
  await charter.getByRole('button', { name: 'Tout accepter' }).click()
  await expect.poll(mode).toBe('opt-in')
  // What the portal has set beside it stays.
  expect(await tab.evaluate(() => window.pdl)).toMatchObject({
    requireConsent: 'v2',
    migration: { browserId: { source: 'PA' } },
  })
  await charter.getByRole('button', { name: 'Tout refuser' }).click()
  // By way of a reload.
  await expect(async () => expect(await mode()).toBe('opt-out')).toPass()
  hosts.close()
})
