import type { RequestListener, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { portalHost, serveDemonstration } from './demonstration'
import { expect, inline, page, ran, says, settle, test } from './test'

const everything = 'statistics.first-party.third-party'

/** Answers a script after a while. */
const slow =
  (name: string, time = 300): RequestListener =>
  async (_, response) => {
    await delay(time)
    response.writeHead(200, { 'content-type': 'text/javascript' })
    response.end(says(name))
  }

const oneOfEach = (other: string) =>
  page(`
<script type="text/plain" data-category="statistics" data-src="${other}/script.js"></script>
<script type="text/plain" data-category="statistics" data-type="module" data-src="/module.js"></script>
<iframe title="Vidéo" data-category="third-party" data-src="${other}/frame"></iframe>
<img alt="" data-category="third-party" data-src="${other}/image.png">
<link rel="stylesheet" data-category="third-party" data-href="${other}/sheet.css">
<template data-category="first-party"><p>Recommandé</p><img alt="" src="${other}/recommended.png">
<script type="text/plain" data-category="first-party" data-src="${other}/in-template.js"></script>
${inline('after', 'first-party')}<script>document.title = 'Run'</script></template>
${inline('inline')}`)

const otherPaths = [
  '/frame',
  '/image.png',
  '/in-template.js',
  '/recommended.png',
  '/script.js',
  '/sheet.css',
]

test('Before a choice no tag runs and nothing is asked of others', async ({ portal, page }) => {
  const { url, asked } = await portal({
    own: (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(oneOfEach(`http://tiers.example.localhost:${request.socket.localPort}`))
    },
  })
  await page.goto(url())
  await settle(page)
  expect(asked()).toEqual([])
  expect(await ran(page)).toBe('')
  await expect(page.getByText('Recommandé')).toBeHidden()
})

test('Once all is allowed every kind of tag takes effect, once', async ({ portal, page }) => {
  const { url, asked, visitorWhoAllowed } = await portal({
    own: (request, response) => {
      const isModule = request.url === '/module.js'
      const type = isModule ? 'text/javascript' : 'text/html; charset=utf-8'
      response.writeHead(200, { 'content-type': type })
      const other = `http://tiers.example.localhost:${request.socket.localPort}`
      response.end(isModule ? `export {};${says('module')}` : oneOfEach(other))
    },
    other: { '/script.js': says('script'), '/in-template.js': says('in-template') },
  })
  await visitorWhoAllowed(everything)
  await page.goto(url())
  await expect.poll(() => ran(page)).toBe('script module in-template after inline')
  await expect(page.getByText('Recommandé')).toBeVisible()
  await expect(page).toHaveTitle('Run')
  await settle(page)
  expect(asked().sort()).toEqual(otherPaths)
})

test('Scripts run in the order of the page, inline ones after slow ones', async ({
  portal,
  page: tab,
}) => {
  const tag = (name: string) =>
    `<script type="text/plain" data-category="statistics" data-src="/${name}"></script>`
  const html = page(
    `${inline('1')}${tag('2')}${inline('3')}${tag('4')}${tag('lost')}${inline('5')}`,
  )
  const { url, visitorWhoAllowed } = await portal({
    own: (request, response) => {
      if (request.url === '/2') return slow('2', 400)(request, response)
      if (request.url === '/4') return slow('4', 0)(request, response)
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' })
      response.end(html)
    },
  })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('1 2 3 4 5')
})

test('A tag waits for all its categories, and for ever for one that nobody knows', async ({
  portal,
  page: tab,
}) => {
  const both = inline('both', 'statistics third-party')
  const { url, visitorWhoAllowed } = await portal({
    own: {
      '/': page(
        `${both}${inline('unknown', 'statistic')}${inline('none', '')}${inline('needed', 'necessary')}${inline('one')}
        <iframe data-category="inconnue" data-src="/x"></iframe>`,
      ),
    },
  })
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('needed')
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('needed one')
  await visitorWhoAllowed(everything)
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('both needed one')
  await settle(tab)
  expect(await ran(tab)).toBe('both needed one')
  await expect(tab.getByRole('button')).toHaveCount(0)
})

test('What the portal itself marks by a category is left alone', async ({ portal, page: tab }) => {
  const html = page(
    '<p data-category="statistics">Un jeu de données</p><a data-category="statistics" href="/x">Un autre</a>',
  )
  const { url, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await settle(tab)
  await expect(tab.locator('[data-category=statistics]')).toHaveCount(2)
})

test('Tags that come later wait and run as all others do', async ({ portal, page: tab }) => {
  const { url, visitorWhoAllowed } = await portal({
    own: {
      '/': page(`<main></main><script>
      const add = (name) => {
        const tag = document.createElement('script')
        tag.type = 'text/plain'
        tag.dataset.category = 'statistics'
        tag.text = "(window.ran ??= []).push('" + name + "')"
        document.querySelector('main').append(tag)
        return tag
      }
      setTimeout(() => add('appended'), 50)
      setTimeout(() => { document.querySelector('main').innerHTML += ${JSON.stringify(inline('parsed')).replaceAll('</', '<\\/')} }, 100)
      setTimeout(() => { const moved = add('moved'); document.body.append(moved) }, 150)
      setTimeout(() => document.querySelector('main').remove(), 300)
    </script>`),
    },
  })
  await tab.goto(url())
  await settle(tab)
  expect(await ran(tab)).toBe('')
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('appended parsed moved')
  await settle(tab)
  expect(await ran(tab)).toBe('appended parsed moved')
})

/** Sends a page piece by piece, as slow networks do. */
const inPieces =
  (pieces: readonly string[]): RequestListener =>
  async (_, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    for (const piece of pieces) {
      response.write(piece)
      await delay(120)
    }
    response.end()
  }

test('An inline script that arrives in pieces runs whole, wherever it stands', async ({
  portal,
  page: tab,
}) => {
  const [head = '', foot = ''] = page('§').split('§')
  const open = '<script type="text/plain" data-category="statistics">'
  const { url, visitorWhoAllowed } = await portal({
    own: inPieces([
      head,
      `${open}(window.ran ??= []).push('first`,
      `'); window.ran.push('half')`,
      '</script><div><div>',
      `${open}window.ran.push('nested`,
      `')</script></div></div><template data-category="statistics"><p>Un`,
      `</p><script>window.ran.push('template`,
      `')</script></template>`,
      `${open}window.ran.push('last`,
      `')</script>${foot}`,
    ]),
  })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('first half nested template last')
})

test('Two hundred tags run in order, and those in between once they may', async ({
  portal,
  page: tab,
}) => {
  const names = Array.from({ length: 200 }, (_, index) => String(index))
  const tags = names.map((name) => inline(name, Number(name) % 2 ? 'third-party' : 'statistics'))
  const { url, visitorWhoAllowed } = await portal({ own: { '/': page(tags.join('')) } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  const even = names.filter((name) => Number(name) % 2 === 0).join(' ')
  await expect.poll(() => ran(tab)).toBe(even)
  await visitorWhoAllowed('statistics.third-party')
  const odd = names.filter((name) => Number(name) % 2).join(' ')
  await expect.poll(() => ran(tab)).toBe(`${even} ${odd}`)
})

test('A gate that is in the page twice lets each tag run once', async ({ portal, page: tab }) => {
  const tag = (name: string) =>
    `<script type="text/plain" data-category="statistics" data-src="/${name}"></script>`
  const html = page(
    `${inline('inline')}${tag('loaded')}<template data-category="statistics"><p>Recommandé</p></template>
    <iframe title="Film" data-category="third-party" data-src="/film"></iframe>`,
    '<script src="/cookies/en/gate.js"></script>',
  )
  const { url, visitorWhoAllowed } = await portal({
    own: { '/': html, '/loaded': says('loaded'), '/film': 'Un film' },
  })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(() => ran(tab)).toBe('inline loaded')
  await settle(tab)
  expect(await ran(tab)).toBe('inline loaded')
  await expect(tab.getByText('Recommandé')).toHaveCount(1)
  await expect(tab.getByRole('link', { name: 'Film' })).toHaveCount(1)
})

test('Where the gate does not load, nothing that waits for it runs', async ({
  portal,
  page: tab,
}) => {
  const { url, asked, visitorWhoAllowed } = await portal({
    own: (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      const other = `http://tiers.example.localhost:${request.socket.localPort}`
      response.end(oneOfEach(other).replace('/cookies/gate.js', '/lost.js'))
    },
  })
  await visitorWhoAllowed(everything)
  await tab.goto(url())
  await settle(tab)
  expect(asked()).toEqual([])
  expect(await ran(tab)).toBe('')
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('no tag runs, so nothing is asked of others', async ({ portal, page: tab }) => {
    const { url, asked, visitorWhoAllowed } = await portal({
      own: (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.end(oneOfEach(`http://tiers.example.localhost:${request.socket.localPort}`))
      },
    })
    await visitorWhoAllowed(everything)
    await tab.goto(url())
    await settle(tab)
    expect(asked()).toEqual([])
  })

  test('a frame is a link to what it shows, and no empty box', async ({ page: tab }) => {
    const hosts = await serveDemonstration()
    await tab.goto(`http://${portalHost}.localhost:${hosts.port}/`)
    await expect(tab.getByRole('link', { name: 'Comment réutiliser nos données' })).toBeVisible()
    await expect(tab.locator('iframe')).toBeHidden()
    hosts.close()
  })
})

for (const [kind, source, attribute] of [
  ['nonces', "'nonce-a1b2'", 'nonce="a1b2"'],
  ['hashes', "'sha256-§'", ''],
] as const) {
  test(`Under a strict policy with ${kind} the page’s own tags run, and no others`, async ({
    portal,
    page: tab,
  }) => {
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(says('allowed')).digest('base64')
    const html = page(
      `${inline('allowed', 'statistics', attribute)}${inline('foreign')}
      <iframe title="Vidéo" data-category="third-party" data-src="/frame"></iframe>`,
    )
    const policy = `default-src 'none'; script-src 'self' ${source.replace('§', hash)}; style-src 'none'; connect-src 'self'; frame-src 'self'; base-uri 'none'`
    const { url, visitorWhoAllowed } = await portal({
      own: { '/': html },
      headers: { 'content-security-policy': policy },
    })
    const complaints: string[] = []
    tab.on('console', (message) => complaints.push(message.text()))
    await tab.goto(url())
    await expect(tab.getByRole('region', { name: 'Cookies et vie privée' })).toBeVisible()
    await expect(tab.getByRole('button', { name: 'Autoriser les cookies tiers' })).toBeVisible()
    expect(complaints.filter((text) => !/favicon/.test(text))).toEqual([])
    await visitorWhoAllowed('statistics')
    await tab.goto(url())
    await expect.poll(() => ran(tab)).toBe('allowed')
    await settle(tab)
    expect(await ran(tab)).toBe('allowed')
  })
}
