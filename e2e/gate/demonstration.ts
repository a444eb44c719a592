import type { RequestListener } from 'node:http'
import { fixture, type Site } from '../sites'
import { type Hosts, portalUnder, serveHosts } from './hosts'

/** The portal’s host, and one of another organisation whose services it uses. */
export const portalHost = 'demonstration.example'
export const otherHost = 'tiers.example'

const mount = '/cookies'

/**
 * Serves a portal that embeds the gate, with a tag of each kind, and a site of another
 * organisation: a tool that measures, and videos.
 *
 * @param site Where its charter is served.
 * @param port A free one when left out.
 */
export function serveDemonstration(site: Site = fixture, port = 0): Promise<Hosts> {
  return serveHosts(
    {
      [portalHost]: portalUnder(mount, site, portalPages),
      [otherHost]: otherPages,
    },
    port,
  )
}

/** Answers with pages by their paths; any other is not there. */
export function pages(
  contents: Record<string, string>,
  headers: Record<string, string> = {},
): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal')
    const content = contents[pathname]
    const type = /\.js$/.test(pathname) ? 'text/javascript' : 'text/html'
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...headers,
    })
    response.end(content)
  }
}

const portalPages: RequestListener = (request, response) => {
  const other = `http://${otherHost}.localhost:${request.socket.localPort}`
  const page = (title: string, content: string) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title} – Démonstration</title>
    <style>@media (scripting: none) { iframe[data-category] { display: none } }</style>
    <script src="${mount}/gate.js"></script>
    <script type="text/plain" data-category="statistics" data-src="${other}/mesure.js"></script>
  </head>
  <body>
    <nav><a href="/">Accueil</a> <a href="/carte">Carte</a> <a href="${mount}">Charte cookies</a></nav>
    <h1>${title}</h1>
    ${content}
    <footer><a href="${mount}/choices">Gérer mes cookies</a></footer>
  </body>
</html>
`
  const contents = {
    '/': page(
      'Portail de données',
      `<p>Pages vues par la mesure d’audience : <output>aucune</output></p>
    <script type="text/plain" data-category="statistics">
      document.querySelector('output').textContent = localStorage.getItem('demo_compteur')
    </script>
    <h2>Vidéo</h2>
    <iframe title="Comment réutiliser nos données" width="320" height="180"
      data-category="third-party" data-src="${other}/video"></iframe>
    <noscript><a href="${other}/video">Comment réutiliser nos données</a></noscript>
    <template data-category="first-party">
      <h2>Recommandations</h2>
      <p>Vous aimerez aussi : <a href="/carte">la carte des arrêts</a>.</p>
    </template>`,
    ),
    '/carte': page(
      'Carte des arrêts',
      `<iframe title="Carte des arrêts" width="320" height="180" data-category="third-party"
      data-placeholder="<p>Voir ailleurs : <a></a></p> <button>Afficher la carte, et autoriser {}</button>"
      data-src="${other}/video"></iframe>
    <noscript><a href="${other}/video">Carte des arrêts</a></noscript>`,
    ),
  }
  pages(contents, { 'set-cookie': 'demo_session=1; Path=/; Secure; SameSite=Lax' })(
    request,
    response,
  )
}

const otherPages: RequestListener = (request, response) => {
  pages(
    {
      '/video': '<!doctype html><title>Vidéo</title><p style="background:#ddd">Une vidéo',
      '/mesure.js': measurement,
    },
    request.url === '/video'
      ? { 'set-cookie': 'video_visiteur=1; Max-Age=15768000; Path=/; Secure; SameSite=None' }
      : { 'cross-origin-resource-policy': 'cross-origin' },
  )(request, response)
}

/** What a tool that measures does: it keeps who came, counts, and tells its server on leaving. */
const measurement = `{
  const keep = () => {
    document.cookie = '_pk_id.1.demo=1; Max-Age=33696000; Path=/; Secure'
    document.cookie = '_pk_ses.1.demo=1; Max-Age=1800; Path=/; Secure'
  }
  keep()
  localStorage.demo_compteur = Number(localStorage.demo_compteur || 0) + 1
  sessionStorage.demo_onglet = 'oui'
  addEventListener('pagehide', keep)
}
`
