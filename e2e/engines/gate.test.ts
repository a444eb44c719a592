import type { RequestListener } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { pages } from '../gate/demonstration'
import { portalBeside, portalUnder } from '../gate/hosts'
import { page } from '../gate/test'
import { fixture } from '../sites'
import { test } from './test'
import type { View } from './view'

const [host, other] = ['demonstration.example', 'tiers.example']
const url = `https://${host}/`

/** A page on which what has run stands, in this order. */
const portal = page(
  `<p>Ont marché : [<output></output>]</p>
<script type="text/plain" data-category="statistics" data-src="/slow.js"></script>
<script type="text/plain" data-category="statistics">
  say('inline')
  for (const domain of ['', ';domain=${host}']) document.cookie = '_pk_id.1.abc=1;secure;path=/' + domain
  document.cookie = '_pk_ses.1.abc=1;secure;path=/deep'
  localStorage.demo_compteur = 1
</script>
<div id="late"></div>
<iframe title="Notre film" data-category="third-party" data-src="https://${other}/film"></iframe>
<script>
  setTimeout(() => {
    document.querySelector('#late').innerHTML =
      '<script type="text/plain" data-category="statistics">say("late")<\\/script>'
  }, 100)
</script>`,
  `<script>
  const say = (text) => document.querySelector('output').append(' ' + text)
</script>`,
)

const answer: RequestListener = async (request, response) => {
  if (request.url === '/slow.js') await delay(300)
  pages({ '/': portal, '/deep/page': portal, '/slow.js': "say('slow')" })(request, response)
}

/** What has run in the page. */
const ran = async (view: View) => /\[(.*?)\]/.exec(await view.text())?.[1]?.trim()

test.describe('On a portal’s own pages', () => {
  test.beforeEach(({ web }) => {
    web.add(host, portalUnder('/cookies', fixture, answer))
    web.add(other, pages({ '/film': '<!doctype html><title>Film</title><p>Un film' }))
  })

  test('nothing runs, and nothing is asked of others, before a choice', async ({
    openTab,
    web,
  }) => {
    const view = await openTab()
    await view.open(url)
    await delay(500)
    expect(await ran(view)).toBe('')
    expect(web.requests.filter((asked) => asked.host === other)).toEqual([])
    const buttons = (await view.all('button')).map(({ name }) => name)
    expect(buttons).toEqual(['Autoriser les cookies tiers', 'Tout refuser', 'Tout accepter'])
  })

  test('what is allowed runs in order, late tags too', async ({ openTab }) => {
    const view = await openTab()
    await view.open(url)
    await view.press('button', 'Tout accepter')
    await expect.poll(() => ran(view)).toBe('slow inline late')
    await view.open(url)
    await expect.poll(() => ran(view)).toBe('slow inline late')
  })

  test('a frame is loaded where its button is pressed, and the page stays', async ({
    openTab,
    web,
  }) => {
    const view = await openTab()
    await view.open(url)
    const [since, visited] = [await view.since(), await view.visited()]
    await view.press('button', 'Autoriser les cookies tiers')
    await expect.poll(() => web.requests.filter((asked) => asked.host === other).length).toBe(1)
    expect(await view.all('button')).toEqual([])
    expect(await view.since()).toBe(since)
    await delay(300)
    expect(await view.visited()).toBe(visited)
    expect(await ran(view)).toBe('')
  })

  test('a choice in the charter reaches them, and a withdrawal leaves nothing', async ({
    openTab,
    web,
  }) => {
    const view = await openTab()
    await view.open(`${url}deep/page`)
    const charter = await openTab()
    await charter.open(`${url}cookies`)
    await charter.press('button', 'Tout accepter')
    await expect.poll(() => ran(view)).toBe('slow inline late')
    const names = async () => (await view.cookies()).map(({ name }) => name).sort()
    expect(await names()).toContain('_pk_id.1.abc')
    const since = await view.since()
    await charter.press('button', 'Tout refuser')
    await expect.poll(() => view.since()).not.toBe(since)
    await delay(300)
    expect(await ran(view)).toBe('')
    expect(await names()).toEqual(['choix_demonstration'])
    const last = web.requests.filter(({ path }) => path === '/deep/page').at(-1)
    expect(last?.cookie).not.toContain('_pk_')
  })
})

test('A choice reaches a page that comes back from the browser’s memory', async ({
  openTab,
  web,
  engineName,
}) => {
  test.skip(engineName === 'webkit', 'its driver loses the page that comes back')
  const note = `<script>addEventListener('pageshow', ({ persisted }) => {
    if (persisted) document.querySelector('output').append('back')
  })</script>`
  const html = page(
    `<output></output>${note}<script type="text/plain" data-category="statistics">
      document.querySelector('output').append('statistics')</script>`,
  ).replace('<output></output>', '[<output></output>]')
  web.add(host, portalUnder('/cookies', fixture, pages({ '/': html })))
  const view = await openTab()
  await view.open(url)
  await view.open(`${url}cookies/choices`)
  await view.press('button', 'Tout accepter')
  await expect.poll(() => view.text()).toContain('Votre choix est enregistré.')
  await view.back()
  await expect.poll(() => view.address()).not.toContain('?stored')
  await view.back()
  // Chromium may have forgotten the page, so that it is a new one.
  const isOnce = engineName === 'firefox' ? /^statisticsback$/ : /^statistics(?:back)?$/
  await expect.poll(() => ran(view)).toMatch(isOnce)
  expect(await view.all('button')).toEqual([])
})

test('A banner goes with the choice to a charter on another host of the site', async ({
  openTab,
  web,
}) => {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title>
<script src="https://cookies.lien.example/gate.js"></script>
<p>Ont marché : [<output></output>]</p>
<script type="text/plain" data-category="statistics">document.querySelector('output').append('statistics')</script>`
  web.add('data.lien.example', pages({ '/': html }))
  web.add('cookies.lien.example', fixture)
  const view = await openTab()
  await view.open('https://data.lien.example/')
  expect(await ran(view)).toBe('')
  await view.press('button', 'Tout accepter')
  await expect.poll(() => view.address()).toBe('https://cookies.lien.example/choices?stored')
  await expect.poll(() => view.text()).toContain('Votre choix est enregistré.')
  await view.open('https://data.lien.example/')
  await expect.poll(() => ran(view)).toBe('statistics')
  expect(await view.all('button')).toEqual([])
})

test('Measurement that is exempt runs until it is refused', async ({ openTab, web }) => {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title>
<script src="/gate.js"></script><p>Ont marché : [<output></output>]</p>
<script type="text/plain" data-category="audience">document.querySelector('output').append('audience')</script>
<script type="text/plain" data-category="videos">document.querySelector('output').append(' videos')</script>`
  web.add('data.region.example', portalBeside(fixture, ['/portail'], pages({ '/portail': html })))
  const view = await openTab()
  await view.open('https://data.region.example/portail')
  await expect.poll(() => ran(view)).toBe('audience')
  const charter = await openTab()
  await charter.open('https://data.region.example/')
  await charter.press('button', 'Tout refuser')
  await expect.poll(() => ran(view)).toBe('')
  await view.open('https://data.region.example/portail')
  await delay(300)
  expect(await ran(view)).toBe('')
})
