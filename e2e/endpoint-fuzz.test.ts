import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { get, send } from './http'
import { real } from './sites'
import { long } from './volume'

const host = 'data.cabinet-fsl.fr'

test('No input makes the server fail', async () => {
  test.setTimeout(180_000)
  const { revision } = JSON.parse((await get(real, host, '/cookies.json')).body)
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', 'accept', 'save', 'statistics', '%', '%E0%A4%A', '\0', 'x'.repeat(5000)),
  )
  const printable = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  })
  /** Mostly what a browser sends, and now and then something else. */
  const mostly = (usual: string, other: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
  const body = fc
    .record({
      choice: mostly('save', noise),
      allow: mostly('statistics', noise),
      revision: mostly(revision, noise),
      more: mostly('', noise),
    })
    .map(({ choice, allow, revision, more }) => {
      return `choice=${choice}&allow=${allow}&revision=${revision}${more}`
    })
  const request = fc.record(
    {
      method: mostly('POST', fc.constantFrom('GET', 'PUT', 'DELETE')),
      path: mostly('/consent', fc.constantFrom('/en/consent', '/choices', '/', '/x/consent')),
      body,
      'content-type': mostly('application/x-www-form-urlencoded', printable),
      origin: mostly(`https://${host}`, printable),
      'sec-fetch-site': mostly('same-origin', printable),
      cookie: mostly('cookies_preferences=v=1&date=2026-11-21&revision=0123abcd&allow=', printable),
      accept: mostly('text/html', fc.oneof(printable, fc.constant('application/json'))),
    },
    { noNullPrototype: true },
  )
  const statuses: Record<number, number> = {}
  const seed = Date.now()
  const requests = fc.sample(request, { numRuns: long ? 4000 : 800, seed })
  for (let start = 0; start < requests.length; start += 16) {
    const sent = requests.slice(start, start + 16).map(async (input) => {
      const { method, path, body, ...headers } = input
      const options = { port: real.port, method, path, headers: { host, ...headers } }
      const { status } = await send({ ...options, ...(method !== 'GET' && { body }) })
      expect(status, `seed ${seed}: ${JSON.stringify(input)}`).toBeLessThan(500)
      statuses[status] = (statuses[status] ?? 0) + 1
    })
    await Promise.all(sent)
  }
  console.log(`fuzzed requests by status: ${JSON.stringify(statuses)}`)
  // The inputs reach every answer that the endpoint has, each more than once in 400.
  for (const status of [303, 400, 403, 405, 413, 415]) {
    expect(statuses[status], `${status}`).toBeGreaterThan(requests.length / 400)
  }
})
