import { expect, test } from 'playwright/test'
import { get, send } from './http'
import { fixture } from './sites'

/** A portal’s host, and one under which a proxy asks that cannot pass that on. */
const host = 'data.ville.example'
const upstream = 'ville.amont.example'
const mount = '/terms/cookies-policy'

const files = ['/cookies.json', '/cookies.csv', '/favicon.svg', '/sitemap.xml']
for (const path of ['', '/en', ...files, '/choices', '/en/choices', '/opengraph-image']) {
  test(`An upstream host answers as the portal’s own does: ${path || 'the charter'}`, async () => {
    const [own, upstreams] = await Promise.all(
      [host, upstream].map((name) => get(fixture, name, mount + path)),
    )
    expect(upstreams?.status).toBe(200)
    expect(upstreams?.body).toBe(own?.body)
    const { date: _, ...headers } = own?.headers ?? {}
    expect(upstreams?.headers).toMatchObject(headers)
  })
}

test('Redirects stay on the host that the visitor is on', async () => {
  for (const [path, location] of [
    [`${mount}/`, mount],
    [`${mount}/fr`, mount],
    [`${mount}/fr/choices`, `${mount}/choices`],
  ] as const) {
    const { status, headers } = await get(fixture, upstream, path)
    expect([status, headers.location]).toEqual([308, location])
  }
})

test('A choice that a proxy passes on is stored for the host that the visitor is on', async () => {
  const { status, headers } = await choose({ origin: `https://${host}` })
  expect(status).toBe(303)
  expect(headers.location).toBe(`${mount}/choices?stored`)
  expect(String(headers['set-cookie'])).toContain('; Path=/; Secure')
  expect(String(headers['set-cookie'])).not.toContain('Domain')
})

test('A choice from anywhere else is refused', async () => {
  for (const origin of [`https://${upstream}`, 'https://evil.example', 'null']) {
    const { status, headers } = await choose({ origin, 'sec-fetch-site': 'same-origin' })
    expect(status, origin).toBe(403)
    expect(headers['set-cookie']).toBeUndefined()
  }
})

async function choose(headers: Record<string, string>) {
  const { revision } = JSON.parse((await get(fixture, host, `${mount}/cookies.json`)).body)
  return send({
    port: fixture.port,
    method: 'POST',
    path: `${mount}/consent`,
    headers: { host: upstream, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: `choice=refuse&revision=${revision}`,
  })
}

test('What a proxy says of the visitor’s host is not believed', async () => {
  const ask = (onHost: string, forwarded: string) =>
    send({
      port: fixture.port,
      path: mount,
      headers: {
        host: onHost,
        'x-forwarded-host': forwarded,
        forwarded: `host=${forwarded}`,
        'x-original-host': forwarded,
      },
    })
  expect((await ask('unknown.example', host)).status).toBe(404)
  expect((await ask(host, 'unknown.example')).status).toBe(200)
  const redirect = await ask('ancien.ville.example', 'evil.example')
  expect(redirect.headers.location).toBe(`https://${host}${mount}`)
})
