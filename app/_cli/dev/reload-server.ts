import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { watch } from 'chokidar'

/**
 * What the script of an open page does: it loads the page anew when it hears that something
 * was saved, also when that was after the page was asked for and before the script listened;
 * then once, whatever the clocks of the two machines say.
 */
const script = `let first
new EventSource('/assets/reload').addEventListener('message', ({ data }) => {
  first ??= data
  const missed = data > performance.timeOrigin && data !== sessionStorage.getItem('reloaded')
  if (data === first && !missed) return
  sessionStorage.setItem('reloaded', data)
  location.reload()
})`

/** How long files must lie still before pages are told, in milliseconds: editors save in several steps. */
const calm = 50

/** How often a page is told the state anyway, in milliseconds: Next.js ends a silent answer after 30 s. */
const pulse = 10_000

/**
 * Tells open pages that something below `folders` was saved, added or removed.
 * next.config.js leads `/assets/reload.js`, which development adds to each page, and
 * `/assets/reload`, where that script listens, to the address that is returned.
 */
export async function startReloadServer(
  folders: string[],
): Promise<{ address: string; close(): Promise<void> }> {
  const listeners = new Set<ServerResponse>()
  // When something was saved last, in milliseconds since 1970; 0 before.
  let state = 0
  const tell = () => {
    for (const listener of listeners) listener.write(`data: ${state}\n\n`)
  }

  const server = createServer((request, response) => {
    if (request.url === '/reload.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
      return
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      // Compressed, it would wait for more.
      'cache-control': 'no-store, no-transform',
    })
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    response.write(`data: ${state}\n\n`)
  })

  let timer: NodeJS.Timeout | undefined
  const files = watch(folders, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      state = Date.now()
      tell()
    }, calm)
  })
  const heartbeat = setInterval(tell, pulse)

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      clearTimeout(timer)
      clearInterval(heartbeat)
      await files.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
