import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { send } from './http'
import { fixture, real } from './sites'

const host = 'data.cabinet-fsl.fr'
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const accept = 'choice=accept&revision=0123abcd'

function post(body: string | Buffer, headers: Record<string, string> = {}, path = '/consent') {
  return send({
    port: real.port,
    method: 'POST',
    path,
    headers: { host, ...form, ...headers },
    body,
  })
}

test('A choice is answered with its cookie and the page that shows it', async () => {
  for (const [path, location] of [
    ['/consent', '/choices'],
    ['/en/consent', '/en/choices'],
  ] as const) {
    const { status, headers } = await post(accept, {}, path)
    expect(status).toBe(303)
    expect(headers.location).toBe(location)
    expect(headers['cache-control']).toBe('no-store')
    const today = new Date().toISOString().slice(0, 10)
    expect(headers['set-cookie']).toEqual([
      `cookies_preferences=v=1&date=${today}&revision=0123abcd&allow=statistics.first-party.third-party; ` +
        'Max-Age=15724800; Path=/; Secure; SameSite=Lax',
    ])
  }
})

test('A script is answered without a page', async () => {
  const { status, headers, body } = await post(accept, { accept: 'application/json' })
  expect(status).toBe(204)
  expect(body).toBe('')
  expect(headers['set-cookie']).toHaveLength(1)
})

test('Unknown fields are ignored', async () => {
  expect((await post(`${accept}&utm_source=x&allow=telepathy`)).status).toBe(303)
})

const refused: [
  why: string,
  status: number,
  body: string | Buffer,
  headers?: Record<string, string>,
][] = [
  ['an unknown category', 400, 'choice=save&allow=telepathy&revision=0123abcd'],
  ['the necessary category', 400, 'choice=save&allow=necessary&revision=0123abcd'],
  ['a category twice', 400, 'choice=save&allow=statistics&allow=statistics&revision=0123abcd'],
  ['an unknown choice', 400, 'choice=maybe&revision=0123abcd'],
  ['two choices', 400, 'choice=accept&choice=refuse&revision=0123abcd'],
  ['no choice', 400, 'revision=0123abcd'],
  ['no revision', 400, 'choice=accept'],
  ['a malformed revision', 400, 'choice=accept&revision=0123abcd%0D%0ASet-Cookie:x=y'],
  ['an empty body', 400, ''],
  ['bytes that are no text', 400, Buffer.from([0xff, 0xfe, 0x00])],
  ['another type', 415, '{}', { 'content-type': 'application/json' }],
  ['no type', 415, accept, { 'content-type': '' }],
  ['a file upload', 415, accept, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a long body', 413, `${accept}&x=${'x'.repeat(5000)}`],
  ['a very long body', 413, `${accept}&x=${'x'.repeat(5_000_000)}`],
  ['another site', 403, accept, { 'sec-fetch-site': 'cross-site' }],
  ['another host of the same site', 403, accept, { 'sec-fetch-site': 'same-site' }],
  ['another origin', 403, accept, { origin: 'https://evil.example' }],
  ['another port', 403, accept, { origin: `https://${host}:8443` }],
  ['no origin worth the name', 403, accept, { origin: 'null' }],
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

test('The page of choices leads on where there is none', async () => {
  const ask = (port: number, host: string, path: string) =>
    send({ port, method: 'GET', path, headers: { host } })
  // The honest 404 is where the charter would be.
  const unknown = await ask(real.port, 'unknown.example', '/choices')
  expect([unknown.status, unknown.headers.location]).toEqual([307, '/'])
  const language = await ask(real.port, host, '/de/choices')
  expect([language.status, language.headers.location]).toEqual([307, '/de'])
  const further = await ask(fixture.port, 'www.trois.example', '/fr/choices')
  expect([further.status, further.headers.location]).toEqual([
    308,
    'https://data.trois.example/fr/choices',
  ])
  const named = await ask(real.port, host, '/fr/choices')
  expect([named.status, named.headers.location]).toEqual([308, '/choices'])
})

test('No input makes the server fail', async () => {
  test.setTimeout(120_000)
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('accept', 'save', 'refuse', 'statistics', '0123abcd', '%', '%E0%A4%A', '\0'),
  )
  const key = fc.oneof(fc.constantFrom('choice', 'allow', 'revision'), text)
  const body = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6000 }),
    fc.array(fc.tuple(key, text), { maxLength: 8 }).map((pairs) => {
      return pairs.map(([name, value]) => `${name}=${value}`).join('&')
    }),
  )
  const headerValue = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  })
  const request = fc.record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE'),
    path: fc.constantFrom(
      '/consent',
      '/en/consent',
      '/choices',
      '/en/choices',
      '/',
      '/en',
      '/x/consent',
    ),
    body,
    type: fc.oneof(
      fc.constant(form['content-type']),
      fc.constant('multipart/form-data; boundary=x'),
      headerValue,
    ),
    origin: fc.oneof(fc.constant(`https://${host}`), headerValue),
    cookie: fc.oneof(
      headerValue,
      headerValue.map((value) => `cookies_preferences=${value}`),
    ),
    accept: headerValue,
  })
  const statuses = new Map<number, number>()
  const requests = fc.sample(request, 3000)
  for (let start = 0; start < requests.length; start += 16) {
    const answers = requests
      .slice(start, start + 16)
      .map(({ method, path, body, type, ...headers }) =>
        send({
          port: real.port,
          method,
          path,
          headers: { host, 'content-type': type, ...headers },
          ...(method !== 'GET' && { body }),
        }),
      )
    for (const { status } of await Promise.all(answers)) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  console.log(`fuzzed requests by status: ${JSON.stringify(Object.fromEntries(statuses))}`)
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
})
