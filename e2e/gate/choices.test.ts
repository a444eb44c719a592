import type { Page } from 'playwright/test'
import { choiceOf, cookieName, expect, inline, page, ran, settle, test } from './test'

/** What the page’s scripts are told, and have been told since. */
const inForce = (tab: Page) => tab.evaluate(() => window.cookies_preferences)
const listening = `<script>
  window.told = []
  document.addEventListener('cookies_preferences:change', ({ detail }) => told.push(detail.allowed.join('.')))
</script>`
const told = (tab: Page) => tab.evaluate(() => (globalThis as { told?: string[] }).told)

test('A page’s scripts read what is in force without waiting', async ({ portal, page: tab }) => {
  const html = page('', `<script>window.early = cookies_preferences.allowed.join('.')</script>`)
  const { url, revision, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  expect(await tab.evaluate(() => (globalThis as { early?: string }).early)).toBe('statistics')
  expect(await inForce(tab)).toEqual({ allowed: ['statistics'], revision: await revision() })
})

test('A choice in the charter reaches the portal’s other tabs at once', async ({
  portal,
  page: tab,
  context,
}) => {
  const html = page(`${inline('statistics')}${inline('third', 'third-party')}`, listening)
  const { url } = await portal({ own: { '/': html } })
  await tab.goto(url())
  const charter = await context.newPage()
  await charter.goto(url('/cookies'))
  await charter.getByRole('switch', { name: /Cookies statistiques/ }).check()
  await charter.getByRole('button', { name: 'Enregistrer mes choix' }).click()
  await expect.poll(() => ran(tab)).toBe('statistics')
  expect(await told(tab)).toEqual(['statistics'])
  await charter.getByRole('button', { name: 'Tout accepter' }).click()
  await expect.poll(() => ran(tab)).toBe('statistics third')
})

test('It reaches a page that comes back from the browser’s memory', async ({
  portal,
  page: tab,
}) => {
  const { url } = await portal({ own: { '/': page(inline('statistics')) } })
  await tab.goto(url())
  await tab.goto(url('/cookies/choices'))
  await tab.getByRole('button', { name: 'Tout accepter' }).click()
  await expect(tab.getByText('Votre choix est enregistré.')).toBeVisible()
  await tab.goBack()
  await tab.goBack()
  await expect(tab).toHaveURL(url())
  await expect.poll(() => ran(tab)).toBe('statistics')
  await expect(tab.getByRole('region', { name: 'Cookies et vie privée' })).toBeHidden()
})

for (const [what, value] of [
  ['of an outdated revision', choiceOf('statistics', '00000000')],
  ['of another version', choiceOf('statistics', '§').replace('v=1', 'v=2')],
  ['that is malformed', '§&allow=statistics'],
  ['that has nothing in it', ''],
] as const) {
  test(`A choice ${what} allows nothing, and the visitor is asked again`, async ({
    portal,
    page: tab,
    context,
  }) => {
    const { url, revision } = await portal({ own: { '/': page(inline('statistics')) } })
    const stored = value.replace('§', await revision())
    await context.addCookies([{ name: cookieName, value: stored, url: url() }])
    await tab.goto(url())
    await expect(tab.getByRole('region', { name: 'Cookies et vie privée' })).toBeVisible()
    await settle(tab)
    expect(await ran(tab)).toBe('')
  })
}

test('Two cookies of the name count as none', async ({ portal, page: tab, context }) => {
  const { url, revision, visitorWhoAllowed } = await portal({
    own: { '/': page(inline('statistics')) },
  })
  await visitorWhoAllowed('statistics')
  const value = choiceOf('statistics', await revision())
  const domain = '.demonstration.example.localhost'
  await context.addCookies([{ name: cookieName, value, domain, path: '/', secure: true }])
  await tab.goto(url())
  await settle(tab)
  expect(await ran(tab)).toBe('')
})

const measuring = page(
  `<script type="text/plain" data-category="statistics">
    const keep = () => {
      document.cookie = '_pk_id.1.abc=1; Path=/; Secure'
      document.cookie = '_pk_ses.1.abc=1; Path=/deep; Secure'
    }
    keep()
    document.cookie = 'autre=1; Path=/; Secure'
    localStorage.demo_compteur = 1
    localStorage.autre = 1
    sessionStorage.demo_onglet = 1
    addEventListener('pagehide', keep)
    window.running = setInterval(keep, 5)
    window.ran = ['measured']
  </script>`,
  listening,
)

for (const where of ['the charter in another tab', 'this page'] as const) {
  test(`Withdrawing in ${where} stops what runs and takes away what it kept`, async ({
    portal,
    page: tab,
    context,
  }) => {
    const { url, hosts, visitorWhoAllowed } = await portal({
      own: (_, response) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': 'demo_serveur=1; Path=/; Secure; HttpOnly',
        })
        response.end(measuring)
      },
    })
    await visitorWhoAllowed('statistics.first-party')
    await tab.goto(url('/deep/page'))
    await expect.poll(() => ran(tab)).toBe('measured')
    const names = async () =>
      (await context.cookies(url('/deep/page'))).map(({ name }) => name).sort()
    expect(await names()).toEqual(
      ['_pk_id.1.abc', '_pk_ses.1.abc', 'autre', cookieName, 'demo_serveur'].sort(),
    )

    const before = hosts.requests.length
    const reloaded = tab.waitForEvent('load')
    if (where === 'this page') {
      await tab.evaluate(() => {
        const body = new URLSearchParams({
          choice: 'refuse',
          revision: window.cookies_preferences.revision,
        })
        void fetch('/cookies/consent', { method: 'POST', body })
      })
    } else {
      const charter = await context.newPage()
      await charter.goto(url('/cookies'))
      await charter.getByRole('button', { name: 'Tout refuser' }).click()
    }
    await reloaded
    await settle(tab)
    expect(await ran(tab)).toBe('')
    // The portal’s own server goes on setting what it should not; scripts cannot see that.
    expect((await names()).filter((name) => name !== 'demo_serveur')).toEqual(['autre', cookieName])
    expect(await tab.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([
      'autre',
    ])
    const later = hosts.requests.slice(before).filter(({ path }) => path === '/deep/page')
    expect(later.map(({ cookie }) => cookie).join()).not.toContain('_pk_')
    expect(later.length).toBe(1)
    // Nothing of it is sent, by the endpoint’s answer, even of what scripts cannot see.
    expect(later.map(({ cookie }) => cookie).join()).not.toContain('demo_serveur')
  })
}

test('What is allowed where something else is withdrawn runs once', async ({
  portal,
  page: tab,
}) => {
  const counted = `<script type="text/plain" data-category="third-party">navigator.sendBeacon('/hit')</script>`
  const html = page(`${inline('statistics')}${counted}`)
  const { url, hosts, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('statistics')
  const reloaded = tab.waitForEvent('load')
  await visitorWhoAllowed('third-party')
  await reloaded
  await settle(tab)
  expect(hosts.requests.filter(({ path }) => path === '/hit')).toHaveLength(1)
  expect(await ran(tab)).toBe('')
})

test('What was kept while nothing is allowed any more goes with the next page', async ({
  portal,
  page: tab,
  context,
}) => {
  const { url, visitorWhoAllowed } = await portal({ own: { '/': page('') } })
  await visitorWhoAllowed('statistics', '00000000')
  await context.addCookies([{ name: '_pk_id.1.abc', value: '1', url: url() }])
  await tab.goto(url())
  await expect
    .poll(async () => (await context.cookies(url())).map(({ name }) => name))
    .toEqual([cookieName])
})

test('A refusal reloads no page on which nothing had been allowed', async ({
  portal,
  page: tab,
}) => {
  const { url } = await portal({ own: { '/': page(inline('statistics')) } })
  await tab.goto(url())
  await tab.evaluate(() => {
    Object.assign(globalThis, { same: true })
  })
  await tab.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(tab.getByRole('region', { name: 'Cookies et vie privée' })).toBeHidden()
  await settle(tab)
  expect(await tab.evaluate(() => (globalThis as { same?: boolean }).same)).toBe(true)
})
