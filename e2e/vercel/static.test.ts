import { createHash } from 'node:crypto'
import { expect } from 'playwright/test'
import { portals } from '../sites'
import { type Deployment, test } from './deployment'
import { withFunction } from './functions'

const host = 'data.cabinet-fsl.fr'

/** What is made at build for visitors; the rest is the framework’s and leads nowhere (hosts.test.ts). */
function listMade({ outputs }: Deployment) {
  const hosts = portals.map((portal) => portal.host)
  const ours = ['localhost', 'assets', 'earlier-script', ...hosts]
  return [...outputs].flatMap(([path, { made, prerender }]) => {
    const [, first = ''] = path.split('/')
    return made && prerender && ours.includes(first) ? [{ path, made, prerender }] : []
  })
}

test.describe('What is made at build', () => {
  test('is every page, address that has moved, script and file', ({ deployment, builder }) => {
    const expected = portals.flatMap(({ host }) => [
      ...['charter', 'gate.js', 'cookies.json', 'cookies.csv', 'history'].flatMap((name) =>
        ['', '/en'].map((lang) => `/${host}/${name}${lang}`),
      ),
      `/${host}/favicon.svg`,
      `/${host}/history.json`,
      `/${host}/charter/fr`,
    ])
    const paths = listMade(deployment).map(({ path }) => path.replace(/\.[\da-f]{8}\./, '.'))
    const scripts = ['/assets/consent.js', '/earlier-script']
    const directories = builder === 'preview' ? ['', '/~'] : ['']
    const others = directories.flatMap((directory) =>
      ['', '/en'].map((lang) => `/localhost/charter${directory}${lang}`),
    )
    expect(paths.sort()).toEqual([...expected, ...scripts, ...others].sort())
    const icon = deployment.ask({ host, path: '/assets/icon.svg' })
    expect(icon.output?.made?.body).toContain('<svg')
  })

  test('is kept until the next deployment, whatever the query', ({ deployment }) => {
    for (const { path, prerender } of listMade(deployment)) {
      expect.soft(prerender.expiration, path).toBe(false)
      expect.soft(prerender.initialMetadata?.compute, path).toBe('static')
      expect.soft(prerender.allowQuery, path).toEqual([])
    }
  })

  test('has no script but the small one, and no data for the framework', ({ deployment }) => {
    for (const { path, made } of listMade(deployment)) {
      expect.soft(path).not.toMatch(/\.(?:rsc|segments)/)
      if (!made.headers['content-type']?.startsWith('text/html')) continue
      // Data for search engines, which nothing runs, stands in a script too.
      const known =
        /<script (?:src="\/assets\/consent\.[\da-f]{8}\.js"|type="application\/ld\+json")>/g
      const scripts = made.body.replaceAll(known, '')
      expect.soft(scripts, path).not.toContain('<script')
    }
  })

  test('has a policy that allows its own style and no other', ({ deployment }) => {
    for (const { path, made } of listMade(deployment)) {
      const policy = made.headers['content-security-policy']
      expect.soft(policy, path).toContain("default-src 'none'; script-src 'self';")
      const sheet = /<style>(.*?)<\/style>/s.exec(made.body)?.[1]
      if (sheet === undefined) continue
      const hash = createHash('sha256').update(sheet).digest('base64')
      expect.soft(policy, path).toContain(`style-src 'sha256-${hash}';`)
    }
    const icon = deployment.ask({ host, path: '/assets/icon.svg' })
    expect(icon.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('is sent with what every answer says of itself', ({ deployment }) => {
    for (const path of ['/', '/en', '/fr', '/nothing', '/assets/icon.svg']) {
      expect.soft(deployment.ask({ host, path }).headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      })
    }
    for (const path of ['/', '/en', '/fr', '/cookies.json']) {
      const { headers } = deployment.ask({ host, path })
      expect.soft(headers['strict-transport-security'], path).toBe('max-age=63072000')
    }
    // Vercel itself keeps hosts apart; for what is made at build, Next.js says more there.
    expect(deployment.ask({ host, path: '/robots.txt' }).headers.vary).toBe('Host')
  })

  test('has a tag, and says that other caches may keep it for five minutes', ({ deployment }) => {
    for (const path of ['/', '/en', '/cookies.json', '/cookies.csv', '/favicon.svg']) {
      const { headers } = deployment.ask({ host, path })
      expect.soft(headers.etag, path).toMatch(/^W\/"\S+"$/)
      expect
        .soft(headers['cache-control'], path)
        .toContain('s-maxage=300, stale-while-revalidate=60')
    }
  })

  test('has the script for a page that was kept from before a deployment', ({ deployment }) => {
    const { status, headers, output } = deployment.ask({
      host,
      path: '/assets/consent.0a1b2c3d.js',
    })
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(output?.made?.body).toContain('cookies_preferences')
  })

  // Vercel runs the function behind a prerendered answer for whoever knows the
  // deployment’s secret, and for what may be a server action.
  for (const [asked, path] of [
    [host, '/'],
    [host, '/cookies.json'],
    [host, '/favicon.svg'],
    ['localhost', '/'],
  ] as const) {
    test(`is not made anew by its function, which has no content: ${asked}${path}`, async ({
      deployment,
    }) => {
      const { output, path: matched = '' } = deployment.ask({ host: asked, path })
      const { function: folder = '' } = output ?? {}
      await withFunction(folder, async (call) => {
        for (const header of [{}, { rsc: '1' }, { 'next-action': '0' }]) {
          const answer = await call({ matched, path, headers: { host: asked, ...header } })
          expect(answer.status).toBe(400)
          expect(answer.headers['cache-control']).toBe('no-store')
        }
      })
    })
  }

  for (const [asked, path] of [
    [host, '/'],
    ['localhost', '/'],
    [host, '/nothing'],
  ] as const) {
    test(`refuses what may be a server action: ${asked}${path}`, async ({ deployment }) => {
      const { output, path: matched = '' } = deployment.ask({ host: asked, path })
      const { function: folder = '' } = output ?? {}
      const headers = {
        host: asked,
        'next-action': '0',
        'content-type': 'multipart/form-data; boundary=0',
      }
      await withFunction(folder, async (call) => {
        const answer = await call({ matched, path, method: 'POST', headers })
        expect(answer.status).toBe(405)
        expect(answer.body).toBe('')
      })
    })
  }
})
