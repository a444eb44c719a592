import { expect } from 'playwright/test'
import { portals } from '../sites'
import { type Answer, test } from './deployment'

const host = 'data.cabinet-fsl.fr'

/** Paths of a charter, by language. */
const paths = { fr: '/', en: '/en' }

/** Expects the function that answers with the 404 of the host that is asked. */
function expectNothing({ path, output }: Answer) {
  expect(path).toBe('/not-found')
  expect(output?.function).toBeDefined()
  expect(output?.made).toBeUndefined()
}

test.describe('A host gets its own portal’s charter, made at build', () => {
  for (const { host, name } of portals) {
    for (const [lang, path] of Object.entries(paths)) {
      test(`${host}${path}`, ({ deployment }) => {
        const { status, output, headers, body } = deployment.ask({ host, path })
        expect(status).toBe(200)
        expect(output?.made).toBeDefined()
        expect(headers['content-type']).toBe('text/html; charset=utf-8')
        expect(body).toContain(`<html lang="${lang}"`)
        expect(body).toContain(`– ${name}</title>`)
        expect(body).toContain(`<link rel="canonical" href="https://${host}${path}"/>`)
      })
    }

    test(`${host}/fr sends to the root`, ({ deployment }) => {
      const { status, output, headers } = deployment.ask({ host, path: '/fr' })
      expect(status).toBe(308)
      expect(output?.made).toBeDefined()
      expect(headers.location).toBe('/')
    })

    test(`${host}/cookies.json`, ({ deployment }) => {
      const answer = deployment.ask({ host, path: '/cookies.json' })
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body)).toMatchObject({ portal: { name } })
    })
  }

  for (const [how, spelling] of [
    ['with a trailing dot', `${host}.`],
    ['with .localhost', `${host}.localhost`],
    ['with .localhost and a trailing dot', `${host}.localhost.`],
  ] as const) {
    test(`written ${how}`, ({ deployment }) => {
      const plain = deployment.ask({ host, path: '/' })
      expect(deployment.ask({ host: spelling, path: '/' })).toEqual(plain)
    })
  }

  test('with a slash after the path, it is sent to the one without', ({ deployment }) => {
    const { status, headers } = deployment.ask({ host, path: '/en/' })
    expect(status).toBe(308)
    expect(headers.location).toBe('/en')
  })
})

test.describe('Where there is nothing, the 404', () => {
  for (const unknown of [
    'unknown.example',
    `www.${host}`,
    `${host}.evil.example`,
    `${host}..`,
    `${host}/en?`,
    `evil@${host}`,
    // Vercel is taken to send hosts in lower case; if not, this is what happens.
    host.toUpperCase(),
    'assets',
    'not-found',
    'a b',
    '..',
    '.',
    '',
  ]) {
    for (const path of ['/', '/en', `/${host}/charter`, '/cookies.json']) {
      test(`host “${unknown}” ${path}`, ({ deployment }) => {
        expectNothing(deployment.ask({ host: unknown, path }))
      })
    }
  }

  for (const path of [
    '/charter',
    '/de',
    '/EN',
    '/fr/en',
    '/nothing/at/all',
    '/index',
    '/404',
    '/en//choices',
    '//evil.example',
    '/_next/nothing',
    '/_next//nothing',
    '/_next/__private/trace',
    '/_next/../arssante.opendatasoft.com/charter',
    '/assets/nothing.js',
    '/assets/../arssante.opendatasoft.com/charter',
    '/assets/%2e%2e/arssante.opendatasoft.com/charter',
  ]) {
    test(`path ${path} of a portal`, ({ deployment }) => {
      expectNothing(deployment.ask({ host, path }))
    })
  }

  test('is all that any path gets under which something is built', ({ deployment }) => {
    const shared = /^\/assets\/[\w.~/-]+$/
    for (const path of deployment.outputs.keys()) {
      if (shared.test(path)) continue
      expect.soft(deployment.ask({ host, path }).path, path).toBe('/not-found')
    }
  })

  for (const headers of [
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ]) {
    test(`asked for the framework’s own data by ${Object.keys(headers)}`, ({ deployment }) => {
      expectNothing(deployment.ask({ host, path: '/', headers }))
      expectNothing(deployment.ask({ host, path: '/en', headers }))
    })
  }
})
