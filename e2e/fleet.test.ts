import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createSecureContext } from 'node:tls'
import { expect, test } from 'playwright/test'
import { run } from './command'
import { layOver } from './content-copy'
import { forwardTo } from './engines/web'
import { makeCertificate } from './hosting/certificate'
import { start } from './process-group'
import { fixture } from './sites'
import { temporaryFolder } from './temporary-folder'

const env = { CONTENT_DIR: fixture.content, DIST_DIR: fixture.dist }
const fleet = (...args: string[]) => run('fleet', { args, env })

test('Each portal is a row, with where it is, how old it is and what it declares', () => {
  const { stdout, stderr, status } = fleet()
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout).toMatch(/^8 portals, 11 hosts, 14 charters, \d+ entries, 0 errors, 0 warnings\n/)
  expect(stdout).toMatch(
    /\n +musee +data\.ville\.example\/faq +fr en +2026-09-02 +80 +[\da-f]{8} +necessary 2 +0 +0\n/,
  )
})

test('Machines and spreadsheets read the same', () => {
  const { totals, portals } = JSON.parse(fleet('--json').stdout)
  expect(totals.portals).toBe(portals.length)
  expect(portals.find(({ id }: { id: string }) => id === 'region')).toMatchObject({
    path: '/',
    languages: ['fr', 'en'],
    entries: { audience: 3 },
    warnings: 0,
  })
  const [head, ...rows] = fleet('--csv').stdout.trim().split(/\r?\n/)
  expect(head).toContain('id,name,hosts,path,languages,updated,age,revision')
  expect(rows).toHaveLength(portals.length)
})

test('What an operator looks for is filtered, and what is no filter is refused', () => {
  const ids = (...args: string[]) =>
    JSON.parse(fleet(...args, '--json').stdout).portals.map(({ id }: { id: string }) => id)
  expect(ids('--stale', '200')).toEqual(['trois'])
  expect(ids('--missing', 'legalBasis')).toContain('ville')
  expect(ids('--stale', '100000')).toEqual([])
  expect(fleet('--stale', 'soon').status).toBe(1)
  expect(fleet('--missing', 'everything').status).toBe(1)
  expect(fleet('--json', '--csv').status).toBe(1)
})

test('A portal with mistakes is a row, too, and a schedule may ask for none', () => {
  const broken = { CONTENT_DIR: layOver('invalid/title-missing') }
  const { status, stdout } = run('fleet', { env: broken, args: ['--json'] })
  expect(status).toBe(0)
  const { totals, portals } = JSON.parse(stdout)
  expect(totals.errors).toBe(1)
  expect(portals).toContainEqual(expect.objectContaining({ id: 'un', errors: 1, revision: null }))
  expect(run('fleet', { env: broken, args: ['--fail-on', 'errors'] }).status).toBe(1)
  // Nobody listens there.
  const live = run('fleet', { env: broken, args: ['--live', '--connect', '127.0.0.1:1:1'] })
  expect(live).toMatchObject({ status: 0, stderr: '' })
  expect(live.stdout).toMatch(/charter: ECONNREFUSED/)
})

/** A certificate of `host` that has ended, made by hand: openssl has no option for it yet. */
function makeExpired(host: string) {
  const folder = temporaryFolder()
  const file = (name: string) => path.join(folder, name)
  mkdirSync(file('new'))
  writeFileSync(file('index.txt'), '')
  writeFileSync(
    file('ca.cnf'),
    `[ca]\ndefault_ca=d\n[d]\ndatabase=${file('index.txt')}\nnew_certs_dir=${file('new')}\nrand_serial=yes\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n`,
  )
  const kind = '-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'.split(' ')
  const files = ['-keyout', file('key.pem'), '-out', file('csr.pem')]
  execFileSync('openssl', ['req', ...kind, '-subj', `/CN=${host}`, ...files], { stdio: 'pipe' })
  const dates = ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z']
  const signed = [
    '-config',
    file('ca.cnf'),
    '-in',
    file('csr.pem'),
    '-out',
    file('certificate.pem'),
  ]
  const own = ['-selfsign', '-keyfile', file('key.pem'), '-batch', '-notext']
  execFileSync('openssl', ['ca', ...own, ...dates, ...signed], { stdio: 'pipe' })
  return { certificate: file('certificate.pem'), key: file('key.pem') }
}

test.describe('Asked over the network', () => {
  const servers: Server[] = []
  test.afterAll(() => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  })

  test('each host is told of as it is, whatever it does', async () => {
    test.setTimeout(60_000)
    const site = forwardTo(fixture)
    const asIs: RequestListener = (request, response) => {
      request.headers['x-forwarded-proto'] = 'https'
      site(request, response)
    }
    const of =
      (host: string): RequestListener =>
      (request, response) => {
        request.headers.host = host
        asIs(request, response)
      }
    const answer =
      (status: number, headers: Record<string, string> = {}): RequestListener =>
      (_, response) =>
        response.writeHead(status, headers).end('<p>Something else')
    const hosts: Record<string, RequestListener> = {
      'data.trois.example': asIs,
      'ancien.example': asIs,
      'www.trois.example': answer(308, { location: 'https://elsewhere.example/' }),
      'data.region.example': of('data.trois.example'),
      'info-financiere.example': () => {},
      'xn--donnes-eva.exemple.fr': asIs,
      'cookies.lien.example': answer(500),
      'data.ville.example': answer(308, { location: 'https://data.ville.example/' }),
      'demonstration.example': answer(200, {
        'set-cookie': 'choix_demonstration=v; Path=/; HttpOnly; Max-Age=1',
        etag: '"other"',
      }),
      'ancien.ville.example': (request) => request.socket.destroy(),
    }
    const good = makeCertificate('data.trois.example')
    const expired = makeExpired('xn--donnes-eva.exemple.fr')
    const read = ({ certificate, key }: typeof good) => ({
      cert: readFileSync(certificate),
      key: readFileSync(key),
    })
    const secure = createServer(
      {
        ...read(good),
        SNICallback: (host, done) =>
          done(null, createSecureContext(read(/exemple/.test(host) ? expired : good))),
      },
      (request, response) => hosts[request.headers.host ?? '']?.(request, response),
    ).listen(0, '127.0.0.1')
    const plain = createPlain(({ headers, url }, response) => {
      const isOpen = headers.host === 'demonstration.example'
      response.writeHead(isOpen ? 200 : 308, { location: `https://${headers.host}${url}` }).end()
    }).listen(0, '127.0.0.1')
    servers.push(secure, plain)
    await Promise.all(servers.map((server) => once(server, 'listening')))
    const [https, http] = servers.map((server) => (server.address() as AddressInfo).port)

    const asked = async (...args: string[]) => {
      const place = ['--live', '--connect', `127.0.0.1:${https}:${http}`, '--days', '0']
      const group = start(
        ['npm', 'run', '--silent', 'fleet', '--', ...place, '--patience', '1', ...args],
        {
          env: { ...env, NODE_EXTRA_CA_CERTS: good.certificate },
        },
      )
      const [code] = await once(group.leader, 'exit')
      return { code, output: group.output }
    }
    const { code, output } = await asked('--json', '--fail-on', 'build')
    expect(code).toBe(1)
    const { live } = JSON.parse(output) as {
      live: { host: string; check: string; ok: boolean; says: string }[]
    }
    const wrong = (host: string) =>
      Object.fromEntries(
        live
          // One certificate serves for most of them here.
          .filter((one) => one.host === host && !one.ok && !/ALTNAME/.test(one.says))
          .map(({ check, says }) => [check, says]),
      )
    expect(wrong('data.trois.example')).toEqual({})
    expect(wrong('ancien.example')).toEqual({})
    expect(live.filter(({ host, ok }) => host === 'data.trois.example' && ok)).toHaveLength(6)
    expect(wrong('www.trois.example')).toEqual({ charter: '308 https://elsewhere.example/' })
    expect(wrong('data.region.example')).toMatchObject({
      build: 'another build, or not this deployment',
    })
    expect(wrong('info-financiere.example')).toEqual({ charter: 'no answer within 1 s' })
    expect(wrong('xn--donnes-eva.exemple.fr').certificate).toMatch(/EXPIRED|SELF_SIGNED.*-\d+ days/)
    expect(wrong('cookies.lien.example')).toEqual({ charter: '500' })
    expect(wrong('data.ville.example')).toEqual({ charter: '308 https://data.ville.example/' })
    expect(wrong('demonstration.example')).toEqual({
      https: 'http answers 200',
      build: 'another build, or not this deployment',
      headers: expect.stringContaining('without content-security-policy'),
      cookie: 'not Secure, HttpOnly, not SameSite=Lax',
    })
    expect(wrong('ancien.ville.example')).toEqual({
      charter: expect.stringMatching(/ECONNRESET|hang up/),
    })

    const people = await asked()
    expect(people.code).toBe(0)
    expect(people.output).toContain('LIVE')
    expect(people.output).toMatch(/www\.trois\.example +.*charter: 308/)
  })
})
