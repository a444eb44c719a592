import { createServer, type RequestListener } from 'node:http'
import next from 'next'
import { conform } from './conform'
import { hideDirectory } from './directory'

/** How long what is being answered may take when the server is told to end, in milliseconds. */
const patience = 10_000

/** What serves what was built on `PORT` of the address `HOST`, as `npm run serve` runs it. */
const port = Number(process.env.PORT)
// Next.js would take over what asks for another protocol, and leave it unanswered. It may
// listen for that where nobody connects; here it is answered as if it had not asked.
const app = next({ dev: false, port, httpServer: createServer() })
await app.prepare()
const handle: RequestListener = app.getRequestHandler()

const server = createServer(
  {
    // Proxies let more through, and would answer 502 where this server hangs up.
    maxHeaderSize: 65_536,
    // Longer than proxies keep a connection, so that none is closed under a request.
    keepAliveTimeout: 90_000,
  },
  conform(process.env.DIRECTORY === '1' ? handle : hideDirectory(handle)),
)
server.listen(port, process.env.HOST || undefined)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit())
    setTimeout(() => server.closeAllConnections(), patience).unref()
  })
}
