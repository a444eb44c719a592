import { expect, test } from 'playwright/test'
import { get, send } from './http'
import { fixture, real } from './sites'

const host = 'data.cabinet-fsl.fr'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** What consent is about on the portal now, as its own list of cookies says. */
let revision: string
let accept: string
test.beforeAll(async () => {
  revision = await revisionOf(real, host)
  accept = `choice=accept&revision=${revision}`
})

async function revisionOf(site: typeof real, onHost: string): Promise<string> {
  return JSON.parse((await get(site, onHost, '/cookies.json')).body).revision
}

type Body = string | Buffer | (() => string)

function post(body: Body, headers: Record<string, string> = {}, path = '/consent') {
  return send({
    port: real.port,
    method: 'POST',
    path,
    headers: { host, ...form, ...headers },
    body: typeof body === 'function' ? body() : body,
  })
}

test('A choice is answered with its cookie and the page that shows it', async () => {
  for (const [path, location] of [
    ['/consent', '/choices?stored'],
    ['/en/consent', '/en/choices?stored'],
  ] as const) {
    const { status, headers } = await post(accept, {}, path)
    expect(status).toBe(303)
    expect(headers.location).toBe(location)
    expect(headers['cache-control']).toBe('no-store')
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format()
    expect(headers['set-cookie']).toEqual([
      `cookies_preferences=v=1&date=${today}&revision=${revision}&allow=statistics.first-party.third-party; ` +
        'Max-Age=15724800; Path=/; Secure; SameSite=Lax',
    ])
  }
})

// The two are 25 hours apart.
for (const [host, timeZone] of [
  ['xn--donnes-eva.exemple.fr', 'Pacific/Kiritimati'],
  ['data.trois.example', 'Pacific/Pago_Pago'],
] as const) {
  test(`A choice on ${host} has the day that it is in ${timeZone}`, async () => {
    const day = () => new Intl.DateTimeFormat('sv', { timeZone }).format()
    const before = day()
    const { headers } = await send({
      port: fixture.port,
      method: 'POST',
      path: '/consent',
      headers: { host, ...form },
      body: `choice=accept&revision=${await revisionOf(fixture, host)}`,
    })
    const [, stored] = /date=([\d-]+)/.exec(String(headers['set-cookie'])) ?? []
    // It may be midnight there.
    expect([before, day()]).toContain(stored)
  })
}

test('A script is told what was stored, or why nothing was', async () => {
  const headers = { accept: 'application/json' }
  const stored = await post(accept, headers)
  expect(stored.status).toBe(200)
  expect(stored.headers['set-cookie']).toEqual([
    expect.stringContaining(`cookies_preferences=${JSON.parse(stored.body).value};`),
  ])
  const refused = await post('choice=accept', headers)
  expect(refused.status).toBe(400)
  expect(refused.headers['set-cookie']).toBeUndefined()
  expect(JSON.parse(refused.body).message).toContain('Ouvrez la charte')
})

test('A choice for another revision of the charter is not stored', async () => {
  for (const revision of ['deadbeef', '00000000']) {
    const body = `choice=accept&revision=${revision}`
    const sent = await post(body, {}, '/en/consent')
    expect(sent.status).toBe(303)
    expect(sent.headers.location).toBe('/en/choices?changed')
    const told = await post(body, { accept: 'application/json' })
    expect(told.status).toBe(409)
    expect(JSON.parse(told.body)).toEqual({ location: '/choices?changed' })
    for (const { headers } of [sent, told]) expect(headers['set-cookie']).toBeUndefined()
  }
})

test('Unknown fields are ignored', async () => {
  expect((await post(`${accept}&utm_source=x`)).status).toBe(303)
})

test('Nothing is accepted that the page did not offer', async () => {
  const { headers } = await post(`${accept}&offered=statistics.telepathy`)
  expect(headers['set-cookie']?.[0]).toContain('&allow=statistics;')
})

test('What a sibling stored for the domain above is taken away', async () => {
  const twice = await post(accept, { cookie: 'cookies_preferences=a; x=y; cookies_preferences=b' })
  const [stored, ...cleared] = twice.headers['set-cookie'] ?? []
  expect(stored).toContain('cookies_preferences=v=1')
  expect(cleared).toContain(
    'cookies_preferences=; Max-Age=0; Domain=cabinet-fsl.fr; Path=/; Secure',
  )
  for (const header of cleared) expect(header).toMatch(/^cookies_preferences=; Max-Age=0; /)
  const oddly = { host: `${host}.:99999`, cookie: 'cookies_preferences=a; cookies_preferences=b' }
  expect((await post(accept, oddly)).headers['set-cookie']?.slice(1)).toEqual(cleared)
  const once = await post(accept, { cookie: 'x=y' })
  expect(once.headers['set-cookie']).toHaveLength(1)
})

const refused: [why: string, status: number, body: Body, headers?: Record<string, string>][] = [
  ['an unknown category', 400, 'choice=save&allow=telepathy&revision=0123abcd'],
  ['the necessary category', 400, 'choice=save&allow=necessary&revision=0123abcd'],
  ['an unknown category beside another choice', 400, () => `${accept}&allow=telepathy`],
  ['an unknown choice', 400, 'choice=maybe&revision=0123abcd'],
  ['two choices', 400, 'choice=accept&choice=refuse&revision=0123abcd'],
  ['no choice', 400, 'revision=0123abcd'],
  ['no revision', 400, 'choice=accept'],
  ['a malformed revision', 400, 'choice=accept&revision=0123abcd%0D%0ASet-Cookie:x=y'],
  ['an empty body', 400, ''],
  ['bytes that are no text', 400, Buffer.from([0xff, 0xfe, 0x00])],
  ['another type', 415, '{}', { 'content-type': 'application/json' }],
  ['no type', 415, () => accept, { 'content-type': '' }],
  ['a file upload', 415, () => accept, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a long body', 413, () => `${accept}&x=${'x'.repeat(5000)}`],
  ['a very long body', 413, () => `${accept}&x=${'x'.repeat(5_000_000)}`],
  ['another site', 403, () => accept, { 'sec-fetch-site': 'cross-site' }],
  ['another host of the same site', 403, () => accept, { 'sec-fetch-site': 'same-site' }],
  ['another origin', 403, () => accept, { origin: 'https://evil.example' }],
  ['another port', 403, () => accept, { origin: `https://${host}:8443` }],
  ['no origin worth the name', 403, () => accept, { origin: 'null' }],
]
for (const [why, status, body, headers] of refused) {
  test(`Refused with ${status}: ${why}`, async () => {
    const answer = await post(body, headers, '/en/consent')
    expect(answer.status).toBe(status)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('<html lang="en"')
    expect(answer.body).toContain('Your choice was not stored')
    expect(answer.body).toContain('href="/en"')
  })
}

test('The same host may ask, by whichever header says so', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: `https://${host}` },
    { origin: `https://${host}`, host: `${host}:443` },
    { origin: `http://${host}` },
  ]) {
    expect((await post(accept, headers)).status, JSON.stringify(headers)).toBe(303)
  }
})

test('Every other method is refused with the one that is allowed', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const request = { port: real.port, method, path: '/consent', headers: { host } }
    const { status, headers } = await send(request)
    expect(status, method).toBe(405)
    expect(headers.allow, method).toBe('POST')
  }
})

test('Where there is no portal, there is nothing to choose', async () => {
  for (const [port, unknown, path] of [
    [real.port, 'unknown.example', '/consent'],
    [real.port, host, '/de/consent'],
    [real.port, 'localhost', '/consent'],
    [fixture.port, 'www.trois.example', '/consent'],
  ] as const) {
    const headers = { host: unknown, ...form }
    const { status, body } = await send({ port, method: 'POST', path, headers, body: accept })
    expect(status, unknown).toBe(404)
    expect(body).toContain('</html>')
  }
})

test('The page of choices is there for the charters there are', async () => {
  for (const [unknown, path] of [
    ['unknown.example', '/choices'],
    [host, '/de/choices'],
  ] as const) {
    const { status, body } = await get(real, unknown, path)
    expect(status).toBe(404)
    expect(body).toContain('Page introuvable')
  }
  const further = await get(fixture, 'www.trois.example', '/fr/choices')
  expect([further.status, further.headers.location]).toEqual([
    308,
    'https://data.trois.example/fr/choices',
  ])
  const named = await get(real, host, '/fr/choices')
  expect([named.status, named.headers.location]).toEqual([308, '/choices'])
})
