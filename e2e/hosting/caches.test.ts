import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { get, send } from '../http'
import { fixture, portals, real } from '../sites'
import { test } from './door'
import { type Nginx, startNginx } from './nginx'
import { type Relay, startRelay } from './relay'

const host = 'data.cabinet-fsl.fr'

test('A cache that knows nothing of hosts keeps portals apart', async ({ nginx: _ }) => {
  // The key that nginx has by itself leaves the host out.
  const plain = await startNginx(real.port, {
    text: `server {
      listen 443 ssl;
      location / {
        proxy_pass http://chartes;
        proxy_set_header Host $host;
        proxy_cache chartes;
      }
    }`,
  })
  try {
    for (const path of ['/', '/en', '/cookies.json', '/cookies.csv', '/favicon.svg']) {
      for (const { host } of [...portals, ...portals]) {
        const kept = await get(plain, host, path)
        expect(kept.body, `${host}${path}`).toBe((await get(real, host, path)).body)
      }
      expect((await get(plain, 'unknown.example', path)).status).toBe(404)
    }
    expect(plain.met()).toContain('HIT')
  } finally {
    await plain.stop()
  }
})

test('Nothing that visitors write makes a second copy of a page', async ({ nginx }) => {
  await get(nginx, host, '/en')
  const before = nginx.met().length
  for (let index = 0; index < 40; index++) {
    const written: [path: string, headers: Record<string, string>][] = [
      [`/en?${'x'.repeat(index)}`, {}],
      [`/en?utm_source=${index}&v=0`, {}],
      ['/en', { rsc: '1', 'next-router-state-tree': String(index) }],
      ['/en', { 'accept-encoding': `gzip;q=0.${index}, x-${index}` }],
      ['/en', { cookie: `a=${index}`, 'accept-language': `x-${index}`, host: `${host}:${index}` }],
      ['/en', { host: host.toUpperCase(), 'user-agent': String(index) }],
    ]
    for (const [path, headers] of written) {
      const all = { host, ...headers }
      expect((await send({ port: nginx.port, path, headers: all })).status).toBe(200)
    }
  }
  expect(new Set(nginx.met().slice(before))).toEqual(new Set(['HIT']))
})

test('What is kept is sent as each visitor can take it', async ({ nginx }) => {
  for (const path of ['/', '/cookies.json', '/cookies.csv', '/favicon.svg']) {
    const ask = (encoding: string) =>
      send({ port: nginx.port, path, headers: { host, 'accept-encoding': encoding } })
    const plain = await ask('identity')
    const packed = await ask('br, gzip;q=0.8')
    expect(plain.headers['content-encoding'], path).toBeUndefined()
    expect(packed.headers['content-encoding'], path).toBe('gzip')
    expect(packed.headers.etag, path).toBe(plain.headers.etag)
    for (const { headers } of [plain, packed]) expect(headers.vary).toBe('Host, Accept-Encoding')
  }
})

test('What is one visitor’s own is never kept', async ({ nginx }) => {
  const { revision } = JSON.parse((await get(nginx, host, '/cookies.json')).body)
  const accept = `v=1&date=2026-11-21&revision=${revision}&allow=statistics`
  const asks = ['', `cookies_preferences=${accept}`].map((cookie) =>
    send({ port: nginx.port, path: '/choices', headers: { host, cookie } }),
  )
  const [without, withChoice] = await Promise.all(asks)
  expect(without?.body).not.toBe(withChoice?.body)
  const body = `choice=accept&revision=${revision}`
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  for (let times = 0; times < 2; times++) {
    const headers = { host, ...type, origin: `http://${host}` }
    const sent = { port: nginx.port, method: 'POST', path: '/consent', headers, body }
    const stored = await send(sent)
    expect(stored.status).toBe(303)
    expect(stored.headers['set-cookie']?.[0]).toContain(revision)
  }
})

test('The picture of before is not given away under the address of another', async ({ nginx }) => {
  const { body } = await get(nginx, host, '/')
  const [, picture = ''] = /(\/opengraph-image\?v=[^"]+)"/.exec(body) ?? []
  expect((await get(nginx, host, picture)).status).toBe(200)
  const other = await get(nginx, host, '/opengraph-image?v=00000000')
  expect([other.status, other.headers.location]).toEqual([307, picture])
})

test.describe('After a deployment', () => {
  const before = { port: real.port, host }
  const after = { port: fixture.port, host: 'data.trois.example' }
  const isOld = (body: string) => body.includes('Cabinet FSL')
  const isNew = (body: string) => body.includes('Trois')

  let relay: Relay
  let cache: Nginx
  test.beforeEach(async ({ nginx: _ }) => {
    relay = await startRelay(before)
    cache = await startNginx(relay.port, {
      file: 'whole-host.conf',
      changes: { 'cookies.example.fr': host },
    })
  })
  test.afterEach(async () => {
    await cache?.stop()
    relay?.close()
  })
  const page = async () => (await get(cache, host, '/')).body

  test('the page of before is given away for five minutes, and while it is asked for anew', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    const swapped = performance.now()
    while (isOld(await page())) await delay(100)
    expect(isNew(await page())).toBe(true)
    // Full seconds are what nginx counts in.
    const seconds = (performance.now() - swapped) / 1000
    expect(seconds).toBeGreaterThan(2)
    expect(seconds).toBeLessThan(5)
    // Nobody has waited for the new one.
    const met = cache.met().join(' ')
    expect(met).toMatch(/^MISS (?:HIT )+STALE (?:(?:UPDATING|STALE|HIT) )*HIT$/)
  })

  test('the page of before is never given away after six minutes', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    await delay(5200)
    expect(isNew(await page())).toBe(true)
  })

  test('the page of before finds its script, or one that stands in for it', async () => {
    const [, script = ''] = /<script src="([^"]+)"/.exec(await page()) ?? []
    const earlier = script.replace(/[\da-f]{8}/, '0a1b2c3d')
    relay.lead(after)
    for (const path of [script, earlier]) {
      const answer = await get(cache, host, path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect(answer.body).toContain('cookies_preferences')
    }
    // It is not the one of that name, so nobody keeps it under it.
    expect((await get(cache, host, earlier)).headers['cache-control']).toBe('no-store')
    expect((await get(cache, host, '/assets/consent.0a1b2c3.js')).status).toBe(404)
  })

  test('while there is no server, what is kept is given away', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead()
    await delay(5200)
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    expect(isNew(await page())).toBe(true)
  })
})
