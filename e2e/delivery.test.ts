import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from 'playwright/test'
import { get, send } from './http'
import { address, fixture, portals, real, type Site } from './sites'

/** What a first visit may weigh, compressed: the page in one initial TCP window (RFC 6928: ten segments). */
const most = { page: 14_000, script: 2_400, visit: 15_000 }

interface Place {
  site: Site
  host: string
  path: string
}

/** Every page of the site by what it belongs to, under names that browsers trust as they trust https. */
const pages: Record<string, Place[]> = {
  ...Object.fromEntries(
    portals.map(({ host, name }) => [
      name,
      ['/', '/en', '/choices', '/en/choices'].map((path) => place(real, host, path)),
    ]),
  ),
  'the directory': ['/', '/en'].map((path) => place(real, '', path)),
  'addresses where nothing is': [
    place(real, 'unknown', '/'),
    place(real, 'unknown', '/choices'),
    ...['/nothing', '/assets/nothing.svg', '/_next/nothing', '/consent'].map((path) =>
      place(real, 'data.cabinet-fsl.fr', path),
    ),
  ],
  'a portal with a logo': [place(fixture, 'data.trois.example', '/fr')],
}

function place(site: Site, host: string, path: string): Place {
  return { site, host: [host, 'localhost'].filter(Boolean).join('.'), path }
}

for (const [whose, places] of Object.entries(pages)) {
  test(`The pages of ${whose} are HTML, and load nothing but their script, icon and logo`, async ({
    page,
  }) => {
    let requests: string[] = []
    let said: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    for (const { site, host, path } of places) {
      requests = []
      said = []
      const at = `${host}${path}`
      const answer = await page.goto(address(site, host, path), { waitUntil: 'networkidle' })
      const failed = (answer?.status() ?? 500) >= 400 ? 1 : 0
      // Of a page that is an error, Chromium says so once.
      expect(
        said.filter((line) => !line.startsWith('Failed to load resource')),
        at,
      ).toEqual([])
      expect(said.length, at).toBeLessThanOrEqual(failed)
      expect(requests[0], at).toBe(path)
      for (const request of requests.slice(1)) {
        expect(request, at).toMatch(/^\/(?:(?:.+\/)?assets\/.+|logo\/.+|favicon\.(?:ico|svg))$/)
      }
      // What the style sheet says is in force.
      await expect(page.locator('body'), at).toHaveCSS('margin', '0px')
      expect(await shift(page), at).toBe(0)
    }
  })
}

/** How much of the page has moved while it loaded (https://web.dev/articles/cls). */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )
}

for (const { host } of portals) {
  for (const path of ['/', '/en']) {
    test(`the first visit to ${host}${path} fits in one round trip`, async () => {
      const { body: html } = await get(real, host, path)
      const parts = [...html.matchAll(/ (?:src|href)="(\/(?:assets\/|favicon)[^"]+)"/g)]
      const files = await Promise.all(parts.map(([, file = '']) => get(real, host, file)))
      const [page = 0, ...others] = [html, ...files.map(({ body }) => body)].map(
        (body) => gzipSync(body).length,
      )
      expect(page).toBeLessThan(most.page)
      expect(page + others.reduce((sum, size) => sum + size, 0)).toBeLessThan(most.visit)
      const [script] = parts.flatMap(([, file = ''], index) =>
        file.endsWith('.js') ? (others[index] ?? []) : [],
      )
      expect(script).toBeLessThan(most.script)
    })
  }
}

test('No page has a script of its own, or anything of the framework', async () => {
  for (const { site, host, path } of Object.values(pages).flat()) {
    const { body } = await get(site, host, path)
    expect(body).toContain('</html>')
    expect(body).not.toContain('/_next/')
    for (const [tag] of body.matchAll(/<script[^>]*>/g)) {
      // What is said to machines is data, which browsers do not run.
      if (tag === '<script type="application/ld+json">') continue
      expect(tag).toMatch(/^<script src="\/assets\/consent\.[0-9a-f]{8}\.js">$/)
    }
    expect(body).not.toMatch(/ style="| on[a-z]+="/)
  }
})

const files: Place[] = [
  { site: real, host: 'data.cabinet-fsl.fr', path: '/fr' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/fr/choices' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/.well-known/gpc.json' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/cookies.json' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/cookies.csv' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/robots.txt' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/sitemap.xml' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/assets/icon.svg' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/favicon.svg' },
  { site: real, host: 'data.cabinet-fsl.fr', path: '/apple-touch-icon.png' },
  { site: fixture, host: 'www.trois.example', path: '/fr' },
]

test('Every answer says what may be done with it', async () => {
  const { body } = await get(real, 'data.cabinet-fsl.fr', '/')
  const [, script = ''] = /<script src="([^"]+)"/.exec(body) ?? []
  const own = { site: real, host: 'data.cabinet-fsl.fr', path: script }
  for (const { site, host, path } of [...Object.values(pages).flat(), ...files, own]) {
    const { headers, body } = await get(site, host, path)
    const at = `${host}${path}`
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy, at).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(policy.join(), at).not.toMatch(/unsafe|\*|data:|https?:/)
    const [, style] = body.split(/<\/?style>/)
    if (style) {
      const hash = createHash('sha256').update(style).digest('base64')
      expect(policy, at).toContain(`style-src 'sha256-${hash}'`)
    }
    expect(headers['x-content-type-options'], at).toBe('nosniff')
    expect(headers['referrer-policy'], at).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy'], at).toContain('geolocation=()')
    expect(headers['cross-origin-opener-policy'], at).toBe('same-origin')
    expect(headers['cross-origin-resource-policy'], at).toBe('same-origin')
    expect(headers.vary, at).toContain('Host')
    expect(headers['x-powered-by'], at).toBeUndefined()
    expect(headers['strict-transport-security'], at).toBeUndefined()
  }
})

test('Over https, browsers are told to stay there', async () => {
  const paths = ['/', '/en', '/fr', '/en/', '/choices', '/consent', '/cookies.json', '/nothing']
  for (const path of paths)
    expect(await boundBy(real, 'data.cabinet-fsl.fr', path), path).toBe(true)
})

test('but not where the charter has but a path of the host, which is the portal’s to bind', async () => {
  const mount = '/terms/cookies-policy'
  for (const name of ['', '/', '/en', '/fr', '/choices', '/consent', '/cookies.json', '/nothing']) {
    expect(await boundBy(fixture, 'data.ville.example', mount + name), name).toBe(false)
  }
  for (const path of ['/faq', '/faq/en', '/', '/nothing', '/faq/assets/icon.svg']) {
    expect(await boundBy(fixture, 'data.ville.example', path), path).toBe(false)
  }
  expect(await boundBy(fixture, 'unknown.example', '/')).toBe(false)
})

/** Whether an answer over https binds browsers to that. */
async function boundBy({ port }: Site, host: string, path: string): Promise<boolean> {
  const headers = { host, 'x-forwarded-proto': 'https' }
  const answer = await send({ port, path, headers })
  const bound = answer.headers['strict-transport-security']
  expect([undefined, 'max-age=63072000']).toContain(bound)
  return bound !== undefined
}

test('Shared caches may keep the page for five minutes, and one more while they ask again', async () => {
  for (const path of ['/', '/en', '/fr', '/cookies.json', '/cookies.csv']) {
    const { headers } = await get(real, 'data.cabinet-fsl.fr', path)
    expect(headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=300, stale-while-revalidate=60',
    )
    expect(headers['set-cookie']).toBeUndefined()
    if (path !== '/fr') expect(headers.etag).toMatch(/^W\/"\S+"$/)
  }
})
