import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'playwright/test'
import { conform } from './conform'

/** Sends `lines` to a server whose pages are all alike. */
async function ask(...lines: string[]) {
  let handled: IncomingMessage | undefined
  const server = createServer(
    conform((request, response) => {
      handled = request
      response.setHeader('ETag', 'W/"page"').setHeader('Content-Type', 'text/plain')
      response.setHeader('Vary', 'rsc, next-url, Accept-Encoding')
      response.end(request.method === 'HEAD' ? undefined : 'page')
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const head = lines.some((line) => /^host:/i.test(line)) ? lines : [...lines, 'Host: a.example']
  socket.write(`${head.join('\r\n')}\r\nConnection: close\r\n\r\n`)
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece)
  server.close()
  const [header = '', body = ''] = Buffer.concat(pieces).toString().split('\r\n\r\n')
  return { header, body, handled }
}

test('What is asked plainly is answered, with the headers that all answers have', async () => {
  const { header, body, handled } = await ask('GET /en?x HTTP/1.1')
  expect(header).toMatch(/^HTTP\/1\.1 200 /)
  expect(body).toBe('page')
  expect(handled?.url).toBe('/en?x')
  expect(header).toContain('X-Content-Type-Options: nosniff')
  expect(header).toContain("Content-Security-Policy: default-src 'none'")
  expect(header).toContain('Vary: Accept-Encoding')
})

test('What would have another answer made is not passed on', async () => {
  const { handled } = await ask('GET / HTTP/1.1', 'RSC: 1', 'Next-Action: 0', 'Range: x', 'A: b')
  expect(handled?.headers).toEqual({ a: 'b', host: 'a.example', connection: 'close' })
})

for (const [known, status] of [
  ['If-None-Match: W/"page"', 304],
  ['If-None-Match: "x", "page"', 304],
  ['If-None-Match: *', 304],
  ['If-None-Match: "x"', 200],
  ['If-None-Match:', 200],
  ['If-Match: *', 200],
  ['If-Match: W/"page"', 412],
] as const) {
  test(`${known} is answered by ${status}`, async () => {
    const { header, body } = await ask('GET / HTTP/1.1', known)
    expect(header).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(header).toContain('ETag: W/"page"')
    expect(body).toBe(status === 200 ? 'page' : '')
    if (status !== 200) expect(header).not.toContain('\nContent-Type')
  })
}

test('Nothing is done on the way to a plain path', async () => {
  const { header, body, handled } = await ask('POST //consent//x/?a=//b/ HTTP/1.1')
  expect(header).toMatch(/^HTTP\/1\.1 405 /)
  expect(handled).toBeUndefined()
  expect(body).toBe('')
  const moved = await ask('GET /a//consent HTTP/1.1')
  expect(moved.header).toMatch(/^HTTP\/1\.1 308 /)
  expect(moved.header).toContain('Location: /a/consent')
  expect(moved.handled?.method).toBe('HEAD')
})

test('Only the address of choices takes one', async () => {
  expect((await ask('POST /en/consent HTTP/1.1')).body).toBe('page')
  const refused = await ask('PUT /en/consent HTTP/1.1')
  expect(refused.header).toContain('Allow: POST')
  expect(refused.handled).toBeUndefined()
})

for (const lines of [
  ['GET * HTTP/1.1'],
  ['GET x://a.example/ HTTP/1.1'],
  ['GET http://user@a.example/ HTTP/1.1'],
  ['GET / HTTP/1.1', 'Host: a.example', 'Host: b.example'],
]) {
  test(`What cannot be understood is refused: ${lines.join(', ')}`, async () => {
    const { header, handled } = await ask(...lines)
    expect(header).toMatch(/^HTTP\/1\.1 400 /)
    expect(handled).toBeUndefined()
  })
}

test('The host of a whole address counts', async () => {
  const { handled } = await ask('GET HTTP://b.example:8080?x HTTP/1.1', 'Host: a.example')
  expect([handled?.headers.host, handled?.url]).toEqual(['b.example:8080', '/?x'])
})
