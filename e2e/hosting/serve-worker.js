// Runs a Cloudflare Worker, whose file is the first argument, on the port that is the second.
// It uses nothing but the interfaces of the web, which Node.js has too.
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const [file = '', port] = process.argv.slice(2)
const { default: worker } = await import(pathToFileURL(file).href)

/** What is of one connection, and of the body as it travelled there. */
const hopByHop =
  /^(?:connection|keep-alive|host|te|upgrade|transfer-encoding|content-(?:length|encoding))$/

const server = createServer(async (asked, answer) => {
  const { method = '', url, headers } = asked
  const passed = Object.entries(headers).filter(([name]) => !hopByHop.test(name))
  const response = await worker.fetch(
    new Request(`https://${headers.host}${url}`, {
      method,
      headers: passed.map(([name, value]) => [name, String(value)]),
      redirect: 'manual',
      ...(method === 'POST' && { body: Readable.toWeb(asked), duplex: 'half' }),
    }),
  )
  answer.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (!hopByHop.test(name)) answer.appendHeader(name, value)
  }
  answer.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(Number(port), '127.0.0.1')
