import { expect } from 'playwright/test'
import { get, send } from '../http'
import { real } from '../sites'
import { test as base, doors } from './door'

const host = 'data.cabinet-fsl.fr'

for (const door of doors) {
  const test = base.extend<{ port: number }>({
    port: async ({ nginx }, use) => use(door === 'nginx' ? nginx.port : real.port),
  })
  const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
    send({ port, method, path, headers: { host, ...headers } })

  /** One of each kind of answer that is the same for everybody. */
  const kinds = async (port: number) => {
    const { body } = await get({ port }, host, '/')
    const [, script = ''] = /<script src="([^"]+)"/.exec(body) ?? []
    const [, picture = ''] = /content="https:\/\/[^"/]+(\/opengraph-image\?[^"]+)"/.exec(body) ?? []
    const pages = ['/', '/en', '/cookies.json', '/cookies.csv', '/favicon.svg', script, picture]
    const files = ['/assets/icon.svg', '/apple-touch-icon.png', '/robots.txt', '/sitemap.xml']
    return [...pages, ...files, '/.well-known/gpc.json']
  }

  test.describe(`Through ${door}`, () => {
    test('what is only read refuses other methods, and says which it has', async ({ port }) => {
      const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
      const others = ['/choices', '/assets/nothing', '/_next/static/x', '/nothing']
      for (const path of [...(await kinds(port)), ...others]) {
        for (const method of methods) {
          const { status, headers } = await ask(port, path, {}, method)
          expect(status, `${method} ${path}`).toBe(405)
          expect(headers.allow, `${method} ${path}`).toBe('GET, HEAD')
        }
      }
    })

    test('what is unchanged is not sent again', async ({ port }) => {
      for (const path of await kinds(port)) {
        const { headers } = await ask(port, path)
        const tag = String(headers.etag)
        expect(tag, path).toMatch(/^(?:W\/)?"[^"]+"$/)
        for (const known of [tag, `"0", ${tag}`, tag.replace('W/', ''), '*']) {
          for (const encoding of ['gzip', 'identity']) {
            const asked = { 'if-none-match': known, 'accept-encoding': encoding }
            const again = await ask(port, path, asked)
            expect([again.status, again.bytes.length], `${path} ${known}`).toEqual([304, 0])
            const { vary, etag, 'cache-control': kept } = again.headers
            expect(etag).toBe(tag)
            expect([vary, kept]).toEqual([headers.vary, headers['cache-control']])
          }
        }
        expect((await ask(port, path, { 'if-none-match': '"0"' })).status, path).toBe(200)
      }
    })

    test('a request for a part gets all of it, or is told that there is none', async ({ port }) => {
      for (const path of await kinds(port)) {
        const { bytes } = await ask(port, path)
        for (const range of ['bytes=0-3', 'bytes=99999999-', 'bytes=5-2', 'x', 'bytes=', 'x=1-2']) {
          const answer = await ask(port, path, { range })
          expect([200, 416], `${path} ${range}`).toContain(answer.status)
          if (answer.status === 200) expect(answer.bytes.length).toBe(bytes.length)
        }
      }
    })

    test('a condition that cannot be met is no error of the server', async ({ port }) => {
      const since = { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }
      for (const path of await kinds(port)) {
        for (const headers of [{ 'if-match': '"0"' }, since, { 'if-range': '"0"', range: 'x' }]) {
          const { status } = await ask(port, path, headers)
          expect([200, 412], `${path} ${Object.keys(headers)}`).toContain(status)
        }
      }
    })

    test('an address may be asked for by all of it', async ({ port }) => {
      const plain = await ask(port, '/en')
      for (const scheme of ['http', 'https', 'HTTP']) {
        const whole = await ask(port, `${scheme}://${host}/en`)
        expect([whole.status, whole.body]).toEqual([200, plain.body])
      }
      const root = await ask(port, `http://${host}`)
      expect(root.status).toBe(200)
      // Its host counts, and not what else is said (RFC 9112, section 3.2.2).
      const other = await ask(port, `http://${host}/en`, { host: 'arssante.opendatasoft.com' })
      expect(other.body).toBe(plain.body)
    })

    test('an asterisk is for the server as a whole', async ({ port }) => {
      expect((await ask(port, '*', {}, 'OPTIONS')).status).toBeLessThan(500)
      expect((await ask(port, '*')).status).toBe(400)
    })

    test('a path with slashes too many leads to the plain one', async ({ port }) => {
      for (const [path, plain] of [
        ['/en/', '/en'],
        ['//en', '/en'],
        ['/en//', '/en'],
        ['/\\en', '/en'],
        ['/cookies.json/', '/cookies.json'],
        ['//opengraph-image', '/opengraph-image'],
        ['//evil.example/', '/evil.example'],
        ['/\\evil.example', '/evil.example'],
      ] as const) {
        const moved = await ask(port, `${path}?a=//b/`)
        expect([moved.status, moved.body], path).toEqual([308, ''])
        expect(moved.headers.location).toBe(`${plain}?a=//b/`)
        const target = await ask(port, plain)
        for (const [name, value] of Object.entries(target.headers)) {
          if (!/^(?:content-security|x-content|referrer|permissions|cross-origin)/.test(name))
            continue
          expect(moved.headers[name], `${path} ${name}`).toBe(value)
        }
      }
    })

    test('no path and no host makes the server fail', async ({ port }) => {
      for (const path of ['/%zz', '/_next/%zz', '/_next/static/%zz', '/assets/%zz', '/en/%zz']) {
        for (const name of [host, 'sitemaps', 'assets', 'not-found', 'localhost', '_next', 'x']) {
          const { status } = await get({ port }, name, path)
          expect([400, 404], `${name}${path}`).toContain(status)
        }
      }
    })

    test('nobody gets another answer by asking for the framework’s own data', async ({ port }) => {
      const { status, body } = await ask(port, '/')
      expect(status).toBe(200)
      for (const headers of [
        { rsc: '1' },
        { rsc: '1', 'next-router-prefetch': '1' },
        { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
        { 'next-action': '0' },
        { 'x-nextjs-data': '1' },
        { 'x-middleware-subrequest': 'proxy' },
        { upgrade: 'websocket', connection: 'upgrade' },
      ] as Record<string, string>[]) {
        const answer = await ask(port, '/', headers)
        expect([answer.status, answer.body], Object.keys(headers).join()).toEqual([200, body])
        expect(answer.headers['x-nextjs-rewritten-path']).toBeUndefined()
      }
    })
  })
}
