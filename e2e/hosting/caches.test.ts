import { expect } from 'playwright/test'
import { findFreePort } from '../free-port'
import { get, send } from '../http'
import { portals, real } from '../sites'
import { test } from './door'
import { startNginx } from './nginx'

const host = 'data.cabinet-fsl.fr'

test('A cache that knows nothing of hosts keeps portals apart', async ({ nginx: _ }) => {
  // The key that nginx has by itself leaves the host out.
  const port = await findFreePort()
  const servers = `server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://chartes;
      proxy_set_header Host $host;
      proxy_cache chartes;
    }
  }`
  const plain = await startNginx(port, real.port, servers)
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
