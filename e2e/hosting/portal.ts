import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A portal’s own page: it links to its charter, whose gate lets go of a tag once that is allowed. */
export function portalPage(charter: string): string {
  return `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <title>Portail</title>
  <script src="${charter}gate.js"></script>
  <a href="${charter}">Charte cookies</a>
  <p role="status">Rien n’est mesuré</p>
  <script type="text/plain" data-category="statistics">
    document.querySelector('p').textContent = 'Mesuré : ' + cookies_preferences.allowed
  </script>
</html>
`
}

/** Starts a portal that has its page at `/`, and nothing else. */
export async function startPortal(charter: string) {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(url === '/' ? portalPage(charter) : 'Rien ici')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}
