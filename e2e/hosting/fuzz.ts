import { connect } from 'node:net'
import fc from 'fast-check'
import { portals } from '../sites'

/** A request as it is sent, byte for byte, whether a browser would send it or not. */
export interface Wild {
  method: string
  target: string
  headers: [name: string, value: string][]
  body: string
}

const hosts = portals.map(({ host }) => host)
const folders = ['localhost', 'sitemaps', 'assets', 'not-found', 'invalid-host', '_next', 'default']
const oddities = [
  '%',
  '%zz',
  '%00',
  '%2e',
  '%2F',
  '%5C',
  '%ff',
  '%E0%A4%A',
  '..',
  '.',
  '~',
  ' ',
  'é',
]
const names = [
  ...['', 'en', 'fr', 'de', 'EN', 'pt-BR', 'choices', 'consent', 'logo', 'opengraph-image'],
  ...['cookies.json', 'cookies.csv', 'favicon.svg', 'favicon.ico', 'apple-touch-icon.png'],
  ...['robots.txt', 'sitemap.xml', '.well-known', 'gpc.json', '0123abcd.svg', 'nothing'],
  ...['static', 'chunks', 'image', 'data', 'webpack-hmr', 'icon.svg', 'cookies.schema.json'],
  ...['consent.0a1b2c3d.js', 'consent.js', 'index', '404', '500', '_not-found', '_error'],
]
const printable = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
})
const bytes = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
})

const segment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...hosts, ...folders) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: printable },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(300), 'y'.repeat(300), 'x'.repeat(9000), '\\', 'a\\b'),
  },
)
/** Half of the paths are what is there. */
const path = fc.oneof(
  fc.constantFrom(
    ...['/', '/en', '/fr', '/choices', '/en/choices', '/consent', '/opengraph-image'],
    ...['/cookies.json', '/en/cookies.csv', '/favicon.svg', '/apple-touch-icon.png'],
    ...['/robots.txt', '/sitemap.xml', '/.well-known/gpc.json', '/assets/consent.0a1b2c3d.js'],
    ...['/assets/icon.svg', '/assets/cookies.schema.json'],
  ),
  fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`),
)
const query = fc.constantFrom('', '', '', '?', '?v=0', '?stored', '?_rsc=0', '?nxtPhost=x', '?%zz')
const target = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(path, query).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('http://', 'https://', 'x://'), fc.constantFrom(...hosts, 'a@b'), path)
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('*', 'en', '?', '', '//', '#'), bytes) },
)
const method = fc.oneof(
  { weight: 10, arbitrary: fc.constant('GET') },
  { weight: 5, arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS') },
  { weight: 2, arbitrary: fc.constantFrom('TRACE', 'CONNECT', 'PROPFIND', 'QUERY', 'get', 'X') },
)
const host = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...hosts) },
  { weight: 2, arbitrary: fc.constantFrom(...folders, '', 'a b', '[::1]', `${hosts[0]}.:99999`) },
  { weight: 1, arbitrary: printable },
)
const value = fc.oneof(
  fc.constantFrom('', '0', '1', '*', '"0"', 'W/"0"', 'bytes=0-3', 'bytes=99999999-', 'bytes=5-2'),
  fc.constantFrom('gzip', 'br;q=x', '100-continue', 'websocket', 'chunked', 'https', 'null', '-1'),
  fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'x'.repeat(5000)),
  printable,
  bytes,
)
const header = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('range', 'if-range', 'if-match', 'if-none-match') },
    { weight: 2, arbitrary: fc.constantFrom('if-modified-since', 'if-unmodified-since') },
    { weight: 4, arbitrary: fc.constantFrom('rsc', 'next-action', 'next-router-prefetch') },
    {
      weight: 4,
      arbitrary: fc.constantFrom('x-nextjs-data', 'x-matched-path', 'x-now-route-matches'),
    },
    { weight: 4, arbitrary: fc.constantFrom('x-middleware-subrequest', 'x-prerender-revalidate') },
    {
      weight: 4,
      arbitrary: fc.constantFrom('accept', 'accept-encoding', 'content-type', 'cookie'),
    },
    { weight: 4, arbitrary: fc.constantFrom('origin', 'sec-fetch-site', 'sec-fetch-dest', 'te') },
    { weight: 4, arbitrary: fc.constantFrom('x-forwarded-host', 'x-forwarded-proto', 'forwarded') },
    { weight: 2, arbitrary: fc.constantFrom('expect', 'upgrade', 'connection', 'host') },
    { weight: 1, arbitrary: fc.constantFrom('transfer-encoding', 'content-length', 'trailer') },
    { weight: 1, arbitrary: printable },
  ),
  value,
)

const wild: fc.Arbitrary<Wild> = fc
  .record({
    method,
    target,
    host: fc.option(host, { freq: 20, nil: undefined }),
    more: fc.array(header, { maxLength: 4 }),
    body: fc.oneof(
      { weight: 12, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: printable },
      { weight: 1, arbitrary: fc.constant('x'.repeat(9000)) },
    ),
  })
  .map(({ method, target, host, more, body }) => {
    const headers: Wild['headers'] = [...more]
    if (host !== undefined) headers.unshift(['host', host])
    if (body) headers.push(['content-length', String(body.length)])
    return { method, target, headers, body }
  })

/** @returns The same `count` requests for the same `seed`. */
export function makeRequests(count: number, seed: number): Wild[] {
  return fc.sample(wild, { numRuns: count, seed })
}

/**
 * Sends a request to this machine.
 *
 * @returns The status of the answer; 0 when the connection is closed without one, or nothing
 *   comes within two seconds because the request is not complete.
 */
export function sendWild(port: number, { method, target, headers, body }: Wild): Promise<number> {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  const text = `${method} ${target} HTTP/1.1\r\n${lines.join('')}connection: close\r\n\r\n${body}`
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    const end = () => {
      socket.destroy()
      // What goes before the answer itself, as “100 Continue” does, is none.
      const [, status = '0'] =
        /^(?:HTTP\/1\.1 1.*?\r\n\r\n)*HTTP\/1\.1 ([2-9]\d\d)/s.exec(answer) ?? []
      resolve(Number(status))
    }
    socket.setTimeout(2000, end).on('error', end).on('close', end)
    socket.on('data', (piece) => {
      answer += piece.toString('latin1')
      if (/^(?:HTTP\/1\.1 1.*?\r\n\r\n)*HTTP\/1\.1 [2-9]\d\d/s.test(answer)) end()
    })
    socket.write(text, 'latin1')
  })
}
