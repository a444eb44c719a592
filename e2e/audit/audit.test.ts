import { readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'playwright/test'
import { findOnPath } from '../browser'
import { run } from '../command'
import { copyContent } from '../content-copy'
import { pages } from '../gate/demonstration'
import { portalUnder } from '../gate/hosts'
import { change } from '../new-languages'
import { fixture } from '../sites'
import { temporaryFolder } from '../temporary-folder'
import { long } from '../volume'
import { audit, type SecureHosts, serveSecure } from './web'

const [host, other, third] = ['demonstration.example', 'tiers.example', 'mesure.example']

interface Verdict {
  kind: string
  name: string
  domain: string
  type: string
  detail: Record<string, unknown>
}

/** What an audit of the demonstration portal sees, for machines. */
async function auditJson(hosts: SecureHosts, ...args: string[]) {
  const outcome = await audit(hosts, ['demonstration', '--json', ...args])
  const [audited] = JSON.parse(outcome.stdout)
  return { ...outcome, audited, verdicts: audited.verdicts as Verdict[] }
}

/** Each verdict in one line, but for notes of what was not seen. */
function linesOf(verdicts: Verdict[]): string[] {
  return verdicts
    .filter(({ kind }) => kind !== 'not-seen')
    .map(({ kind, name, detail: { what } }) =>
      kind === 'declared-otherwise' ? `${kind} ${name} ${what}` : `${kind} ${name}`,
    )
}

const html = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title>${head}${body}`

/** A portal that does everything that portals do, and asks nobody. */
const portalOfAll: RequestListener = (request, response) => {
  const { url = '/', headers } = request
  const send = (type: string, body: string, cookies: string[] = []) => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'set-cookie': cookies })
    response.end(body)
  }
  const year = 31_536_000
  if (url === '/sw.js') {
    return send(
      'text/javascript',
      "addEventListener('install', (event) => event.waitUntil(fetch('/par-le-worker')))",
    )
  }
  if (url === '/par-le-worker') return send('text/plain', '', ['worker=1; Secure; Path=/'])
  if (url === '/redirige') {
    response.writeHead(302, { location: '/image.gif', 'set-cookie': 'redirige=1; Secure; Path=/' })
    return response.end()
  }
  if (url === '/image.gif')
    return send('image/gif', '', [`image=1; Max-Age=${2 * year}; Secure; Path=/`])
  if (url === '/interne/profond') {
    return send('text/html', html('Une page'), ['profond=1; Secure; Path=/interne'])
  }
  if (url !== '/') {
    response.writeHead(404)
    return response.end()
  }
  const allowed = /choix_demonstration=[^;]*allow=[^;]*first-party/.test(headers.cookie ?? '')
  return send(
    'text/html',
    html(`
<a href="/interne/profond">Plus loin</a>
<img src="/redirige"><img src="https://${third}/pixel"><iframe src="https://${other}/cadre"></iframe>
<script src="/suivi.js"></script>
<script>
document.cookie = '_pk_id.1.abc=1; max-age=33696000; secure; path=/'
document.cookie = '_pk_ses.1.abc=1; max-age=${2 * year}; secure; path=/'
document.cookie = 'demo_compteur=1; max-age=86400; secure; path=/'
document.cookie = 'video_visiteur=1; max-age=86400; secure; path=/'
cookieStore.set({ name: 'magasin', value: '1', expires: Date.now() + 864e5 })
localStorage.demo_compteur = 1
localStorage.locale = 'x'
sessionStorage.onglet = 'x'
indexedDB.open('base')
caches.open('reserve')
navigator.serviceWorker.register('/sw.js')
open('https://${third}/fenetre')
const link = document.createElement('a')
link.href = 'data:text/plain,x'
link.download = 'fichier.txt'
link.click()
</script>`),
    [
      'session=1; Path=/; Secure; HttpOnly',
      `quatre_cents=1; Max-Age=${2 * year}; Path=/; Secure`,
      ...(allowed ? ['demo_serveur=1; Max-Age=2592000; Path=/; Secure; HttpOnly'] : []),
    ],
  )
}

const elsewhere = 'Path=/; Secure; SameSite=None'

const others: Record<string, RequestListener> = {
  [other]: (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'set-cookie': [
        'video_visiteur=1; Max-Age=15768000; Path=/; Secure; SameSite=None',
        'cloisonne=1; Path=/; Secure; SameSite=None; Partitioned',
      ],
    })
    response.end("<script>document.cookie = 'cadre=1; secure; samesite=none'</script>")
  },
  [third]: (request, response) => {
    const isPixel = request.url === '/pixel'
    response.writeHead(200, {
      'content-type': 'image/gif',
      // A cookie may have no name.
      ...(isPixel && {
        'set-cookie': [`pixel=1; Max-Age=60; ${elsewhere}`, `sans nom; ${elsewhere}`],
      }),
    })
    response.end()
  },
}

test.describe('An audit of a portal that asks nobody', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 })
  let hosts: SecureHosts
  test.beforeAll(async () => {
    hosts = await serveSecure({ [host]: portalUnder('/cookies', fixture, portalOfAll), ...others })
  })
  test.afterAll(() => hosts.close())

  test('sees all that is kept, by whom, and what of it is not as the charter says', async () => {
    const { status, audited, verdicts, stderr } = await auditJson(hosts, '--pages', '2')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(linesOf(verdicts).sort()).toEqual(
      [
        'after-withdrawal _pk_id.1.abc',
        'after-withdrawal _pk_ses.1.abc',
        'after-withdrawal demo_compteur',
        'after-withdrawal demo_compteur',
        'after-withdrawal video_visiteur',
        'after-withdrawal video_visiteur',
        'after-refusal _pk_id.1.abc',
        'after-refusal _pk_ses.1.abc',
        'after-refusal demo_compteur',
        'after-refusal demo_compteur',
        'after-refusal video_visiteur',
        'after-refusal video_visiteur',
        'before-consent _pk_id.1.abc',
        'before-consent _pk_ses.1.abc',
        'before-consent demo_compteur',
        'before-consent demo_compteur',
        'before-consent video_visiteur',
        'before-consent video_visiteur',
        'undeclared base',
        'undeclared cadre',
        'undeclared cloisonne',
        'undeclared image',
        'undeclared locale',
        'undeclared magasin',
        'undeclared onglet',
        'undeclared pixel',
        'undeclared profond',
        'undeclared quatre_cents',
        'undeclared redirige',
        'undeclared reserve',
        'undeclared worker',
        'undeclared /',
        'undeclared ',
        'declared-otherwise _pk_ses.1.abc lifetime',
        'declared-otherwise demo_compteur type',
        'declared-otherwise video_visiteur domain',
        'prolonged _pk_id.1.abc',
        'prolonged _pk_ses.1.abc',
        'prolonged demo_compteur',
        'prolonged demo_serveur',
        'prolonged video_visiteur',
        'prolonged video_visiteur',
      ].sort(),
    )
    const find = (name: string) => audited.seen.find((one: { name: string }) => one.name === name)
    expect(find('session')).toMatchObject({ httpOnly: true, hostOnly: true, category: 'necessary' })
    expect(find('_pk_id.1.abc').setters).toEqual([
      { by: 'script', url: `https://${host}/`, line: 6 },
    ])
    // Browsers keep nothing for more than 400 days, whatever they are told.
    expect(find('quatre_cents')).toMatchObject({ lifetime: 63_072_000 })
    expect(find('quatre_cents').kept).toBeLessThanOrEqual(400 * 86_400)
    expect(find('cloisonne')).toMatchObject({ partitioned: true, party: 'third' })
    expect(find('cadre').setters[0]).toMatchObject({ by: 'script', url: `https://${other}/cadre` })
    expect(find('profond')).toMatchObject({ path: '/interne' })
    // It is set where it is allowed alone.
    expect(find('demo_serveur')).toMatchObject({
      set: ['accepted', 'later'],
      category: 'first-party',
    })
    const parties = audited.observed.thirdParties.map(({ host }: { host: string }) => host)
    expect(new Set(parties)).toEqual(new Set([other, third]))
    expect(audited.observed.frames[0]).toEqual({ stage: 'before', url: `https://${other}/cadre` })
    expect(audited.observed.means).toMatchObject({ accept: '/cookies/choices' })
    expect(JSON.stringify(audited)).not.toContain('"value"')
  })

  test('a strict browser keeps nothing of others, and says so', async () => {
    test.skip(!long || !findOnPath('chromium'), 'it takes a while, and a browser with windows')
    const { audited } = await auditJson(hosts, '--strict', '--pages', '1')
    const kept = audited.observed.kept.filter(({ domain }: { domain: string }) => domain === third)
    expect(kept).toEqual([])
    const refused = audited.observed.refused.map(({ name }: { name: string }) => name)
    expect(refused).toContain('pixel')
  })

  test('is told as a table and as a page to be filed, and completes the charters, but for what must be known', async () => {
    const content = copyContent(fixture.content)
    const folder = temporaryFolder()
    const [file, known] = ['rapport.html', 'known.csv'].map((name) => path.join(folder, name))
    writeFileSync(
      String(known),
      'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match\n1,Images,Marketing,image,,"Counts, and more",2 years,Images Inc.,https://images.example,0\n',
    )
    const charter = (lang: string) =>
      path.join(content, `portals/demonstration/cookies.${lang}.mdx`)
    const before = readFileSync(charter('fr'), 'utf8')
    const args = ['demonstration', '--pages', '1', '--lang', 'fr', '--html', String(file)]
    const more = ['--write', '--known', String(known), '--fail-on', 'measured-too-long']
    const { status, stdout, stderr } = await audit(hosts, [...args, ...more], content)
    expect(status).toBe(0)
    expect(stdout.indexOf('APRÈS LE RETRAIT')).toBeLessThan(stdout.indexOf('NON DÉCLARÉS'))
    expect(stdout).toMatch(
      /_pk_ses\.1\.abc .*déclaré pour «\u202F13 months\u202F», déposé pour 730 j/,
    )
    const report = readFileSync(String(file), 'utf8')
    expect(report).toContain('<html lang="fr">')
    expect(report.match(/data:image\/jpeg;base64,/g)).toHaveLength(5)
    expect(report).not.toMatch(/(?:src|href)="(?!data:)/)

    expect(stderr).toMatch(/^\d+ entrées à compléter dans 2 chartes\.\n$/)
    for (const lang of ['fr', 'en']) {
      const text = readFileSync(charter(lang), 'utf8')
      expect(text).toContain('  # known.csv: Images Inc. – Counts, and more\n  - name: "image"\n')
      expect(text).toContain('    lifetime: "730 days"\n')
      expect(text).toContain('  - name: "pixel"\n    provider: ""\n    domain: "mesure.example"\n')
      expect(text).toContain('  - name: "locale"\n    type: "local-storage"\n')
    }
    // Nothing that was there is changed.
    const kept = readFileSync(charter('fr'), 'utf8').split('\n')
    for (const line of before.split('\n')) expect(kept).toContain(line)
    const checked = run('check', { env: { CONTENT_DIR: content } })
    expect(checked.status).toBe(1)
    expect(checked.stdout).toMatch(/`cookies\.\d+\.purpose`: must not be empty/)
  })
})

test('A gated portal is clean in every stage', async () => {
  test.setTimeout(120_000)
  const gated = html(
    `<a href="/carte">Carte</a><iframe title="Film" data-category="third-party" data-src="https://${other}/film"></iframe>
<script type="text/plain" data-category="statistics">
  document.cookie = '_pk_id.1.abc=1; max-age=33696000; secure; path=/'
  localStorage.demo_compteur = 1
</script>`,
    '<script src="/cookies/gate.js"></script>',
  )
  const session = { 'set-cookie': 'session=1; Path=/; Secure; HttpOnly' }
  const hosts = await serveSecure({
    [host]: portalUnder('/cookies', fixture, pages({ '/': gated, '/carte': gated }, session)),
    [other]: pages(
      { '/film': '<!doctype html><title>Film</title>' },
      { 'set-cookie': 'video_visiteur=1; Max-Age=15768000; Path=/; Secure; SameSite=None' },
    ),
  })
  const { audited, verdicts } = await auditJson(hosts, '--fail-on', 'any')
  hosts.close()
  // The tool that measures writes anew on each visit, as this one does.
  const lines = linesOf(verdicts).filter((line) => !line.startsWith('prolonged'))
  expect(lines).toEqual([])
  const names = audited.seen.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['_pk_id.1.abc', 'video_visiteur', 'demo_compteur']))
})

test.describe('A choice is made', () => {
  test.describe.configure({ timeout: 120_000 })

  /** A portal whose banner keeps a choice of its own, and measures unless it is refused. */
  const withBanner = (banner: string): RequestListener =>
    pages({
      '/': html(`${banner}
<script>
  const choose = (choice) => {
    document.cookie = 'session=' + choice + '; secure; path=/'
    document.querySelector('#onetrust-consent-sdk')?.remove()
    measure()
  }
  const measure = () => {
    if (/session=yes/.test(document.cookie)) document.cookie = '_pk_id.1.abc=1; secure; path=/'
    else document.cookie = '_pk_id.1.abc=; max-age=0; secure; path=/'
  }
  measure()
</script>`),
    })

  test('by the buttons that portal.yaml names, one after the other, in frames too', async () => {
    test.skip(!long, 'it takes a while')
    const content = copyContent(fixture.content)
    change(path.join(content, 'portals/demonstration/portal.yaml'), (text) =>
      text.replace(
        'look:',
        'audit:\n  accept: [Tout accepter]\n  refuse: [Personnaliser, Tout refuser]\n  pages: [/]\nlook:',
      ),
    )
    const banner = `<button onclick="choose('yes')">Tout accepter</button>
<button onclick="refuse.hidden = false">Personnaliser</button>
<button id="refuse" hidden onclick="choose('no')">Tout refuser</button>`
    const hosts = await serveSecure({
      [host]: portalUnder('/cookies', fixture, withBanner(banner)),
    })
    const { stdout } = await audit(hosts, ['demonstration', '--json'], content)
    hosts.close()
    const [{ verdicts, observed, seen }] = JSON.parse(stdout)
    expect(observed.means).toEqual({
      accept: 'Tout accepter',
      refuse: 'Personnaliser, Tout refuser',
      withdraw: 'Personnaliser, Tout refuser',
    })
    expect(linesOf(verdicts)).toEqual([])
    const measured = seen.find(({ name }: { name: string }) => name === '_pk_id.1.abc')
    expect(measured.set).not.toContain('refused')
  })

  test('by what is known of banners, where one is shown', async () => {
    test.skip(!long, 'it takes a while')
    const banner = `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" style="display:block">
<button id="onetrust-reject-all-handler" onclick="choose('no')">Reject</button>
<button id="onetrust-accept-btn-handler" onclick="choose('yes')">Accept</button></div></div>`
    const hosts = await serveSecure({
      [host]: portalUnder('/cookies', fixture, withBanner(banner)),
    })
    const { audited } = await auditJson(hosts)
    hosts.close()
    expect(audited.observed.means.accept).toMatch(/onetrust/i)
    expect(audited.observed.means.refuse).toMatch(/onetrust/i)
  })
})

test.describe('What cannot be looked at is said', () => {
  test.describe.configure({ timeout: 120_000 })
  const visit = async (answer: RequestListener, trusted = true) => {
    const hosts = await serveSecure({ [host]: answer })
    const args = ['demonstration', '--json', '--patience', '2']
    const outcome = await audit(hosts, args, fixture.content, trusted)
    hosts.close()
    const [{ verdicts }] = JSON.parse(outcome.stdout)
    const first = (verdicts as Verdict[]).find(({ kind }) => kind === 'unreachable')
    return { status: outcome.status, problem: first?.detail.problem }
  }

  test('a portal that is down', async () => {
    const answer: RequestListener = (request) => void request.socket.destroy()
    expect(await visit(answer)).toMatchObject({
      status: 1,
      problem: expect.stringMatching(/^net::/),
    })
  })

  test('one that never answers', async () => {
    test.skip(!long, 'it takes a while')
    const { status, problem } = await visit(async (_, response) => {
      await delay(60_000, undefined, { ref: false })
      response.end()
    })
    expect({ status, problem }).toEqual({ status: 1, problem: 'Timeout 2000ms exceeded' })
  })

  test('a certificate that is not to be trusted', async () => {
    const { status, problem } = await visit(pages({ '/': html('') }), false)
    expect({ status, problem }).toEqual({ status: 1, problem: 'net::ERR_CERT_AUTHORITY_INVALID' })
  })

  test('a login wall, by its status or elsewhere', async () => {
    test.skip(!long, 'it takes a while')
    const wall = await visit((_, response) => response.writeHead(401).end('Connexion'))
    expect(wall).toEqual({ status: 1, problem: 'HTTP 401' })
    const hosts = await serveSecure({
      [host]: (_, response) => response.writeHead(302, { location: `https://${other}/` }).end(),
      ...others,
    })
    const { verdicts } = await auditJson(hosts, '--pages', '1')
    hosts.close()
    expect(verdicts[0]).toMatchObject({ kind: 'unreachable', detail: { problem: `→ ${other}` } })
  })
})

test('A page that never settles is looked at as long as any other', async () => {
  test.skip(!long, 'it takes a while')
  test.setTimeout(120_000)
  const endless: RequestListener = (request, response) => {
    if (request.url !== '/') return void delay(60_000, undefined, { ref: false })
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(
      html('<script>setInterval(() => fetch("/encore?" + Math.random()), 50)</script>'),
    )
    setInterval(() => response.write('<p>Encore'), 100).unref()
  }
  const hosts = await serveSecure({ [host]: portalUnder('/cookies', fixture, endless) })
  const { verdicts } = await auditJson(hosts, '--pages', '1')
  hosts.close()
  expect(linesOf(verdicts)).toEqual([])
})

test('All portals are audited with a line each, also those that fail', async () => {
  test.skip(!long, 'it takes a while')
  test.setTimeout(180_000)
  const hosts = await serveSecure({
    'data.trois.example': (request, response) => {
      response.writeHead(request.url === '/' ? 500 : 404)
      response.end()
    },
  })
  const { stdout, status } = await audit(hosts, ['--all', '--jobs', '2', '--patience', '2'])
  hosts.close()
  expect(status).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(9)
  expect(stdout).toMatch(/^trois: \d+ faults?, \d+ s$/m)
  expect(stdout).toMatch(/^8 portals audited, 8 with faults\.$/m)
})

test('What is asked for wrongly is said in a line', async () => {
  for (const [args, message] of [
    [[], 'Name portals, or ask for --all'],
    [['nobody'], 'No portal has the id or the host “nobody”'],
    [['demonstration', '--path', 'explore'], 'It must be a path such as /explore'],
    [['demonstration', '--known', 'package.json'], 'package.json'],
  ] as const) {
    const { status, stdout, stderr } = run('audit', { args, env: { CONTENT_DIR: fixture.content } })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(message)
  }
})
