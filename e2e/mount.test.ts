import { expect, type Page, test } from 'playwright/test'
import { type Answer, get, send } from './http'
import { address, fixture } from './sites'

/** A portal that has its data at `/` of its host, and one that shares the host with it. */
const host = 'data.ville.example'
const mount = '/terms/cookies-policy'
const neighbour = '/faq'

const ask = (path: string, onHost = host) => get(fixture, onHost, path)

test.describe('A charter lies under the path that its portal states', () => {
  for (const [path, title] of [
    [mount, 'Charte cookies – Ville d’Exemple'],
    [`${mount}/en`, 'Cookie policy – Ville d’Exemple'],
    [`${mount}/choices`, 'Vos choix – Ville d’Exemple'],
    // It has the form of a language tag.
    [neighbour, 'Charte cookies du musée – Musée d’Exemple'],
    [`${neighbour}/en`, 'Cookie policy of the museum – Musée d’Exemple'],
    [`${neighbour}/en/choices`, 'Your choices – Musée d’Exemple'],
  ] as const) {
    test(path, async ({ page }) => {
      const answer = await page.goto(address(fixture, host, path))
      expect(answer?.status()).toBe(200)
      await expect(page).toHaveTitle(title)
      expect(new URL(page.url()).pathname).toBe(path)
    })
  }

  for (const [asked, location] of [
    [`${mount}/`, mount],
    [`${mount}/en/`, `${mount}/en`],
    [`${mount}/fr`, mount],
    [`${mount}/fr/choices`, `${mount}/choices`],
    [`${neighbour}/`, neighbour],
    [`${neighbour}/fr`, neighbour],
  ] as const) {
    test(`${asked} leads to ${location}`, async () => {
      const { status, headers } = await ask(asked)
      expect(status).toBe(308)
      expect(headers.location).toBe(location)
    })
  }

  test('a further host leads to the same path of the canonical one', async () => {
    for (const path of [mount, `${mount}/en`, `${mount}/choices`]) {
      const { status, headers } = await ask(path, 'ancien.ville.example')
      expect(status).toBe(308)
      expect(headers.location).toBe(`https://${host}${path}`)
    }
  })

  for (const path of [
    '/',
    '/en',
    '/choices',
    '/consent',
    '/cookies.json',
    '/favicon.svg',
    '/robots.txt',
    '/sitemap.xml',
    '/.well-known/gpc.json',
    '/terms',
    '/terms/en',
    '/Terms/cookies-policy',
    `${mount}/de`,
    `${mount}/en/en`,
    `${mount}/nothing`,
    `${mount}/robots.txt`,
    `${mount}/en/sitemap.xml`,
    `${mount}${neighbour}`,
    `${mount}${mount}`,
    '/terms~cookies-policy',
    '/terms%2Fcookies-policy',
    '//terms/cookies-policy/%zz',
    `/faq/../${host}${mount}`,
  ]) {
    test(`and nothing lies at ${path}`, async () => {
      const answer = await ask(path)
      expect([404, 308]).toContain(answer.status)
      if (answer.status === 308) return
      // Below its own path, in the portal’s words; elsewhere in those of all languages.
      expect(answer.body).toMatch(/Page introuvable|Page not found/)
    })
  }

  test('which no other host has', async () => {
    for (const other of ['data.trois.example', 'unknown.example', 'localhost']) {
      for (const path of [mount, `${mount}/choices`, `${mount}/cookies.json`]) {
        expect((await ask(path, other)).status, other + path).toBe(404)
      }
    }
  })
})

for (const own of [mount, neighbour]) {
  test(`All that the charter under ${own} says of its host lies under that path`, async () => {
    const seen = new Map<string, Answer>()
    const waiting = [own, `${own}/en`, `${own}/sitemap.xml`, `${own}/.well-known/gpc.json`]
    for (const path of waiting) {
      const [plain = ''] = path.split('#')
      if (seen.has(plain)) continue
      expect(plain, 'an address on the portal’s host').toMatch(new RegExp(`^${own}(?:/|$|\\?)`))
      const answer = await ask(plain)
      seen.set(plain, answer)
      // A form is sent there.
      expect(answer.status, plain).toBe(plain.endsWith('/consent') ? 405 : 200)
      expect(answer.headers['content-security-policy'], plain).toContain("default-src 'none'")
      waiting.push(...addressesIn(answer))
    }
    // Charters, choices, files, pictures, icons, script, schema.
    expect([...seen.keys()].map((path) => path.replace(/[\da-f]{8}/, '…')).sort()).toEqual(
      [
        ...['', '/en'].flatMap((lang) =>
          ['', '/choices', '/consent', '/cookies.csv', '/cookies.json', '/opengraph-image?v=…'].map(
            (name) => own + lang + name,
          ),
        ),
        ...['/assets/consent.….js', '/assets/cookies.schema.json', '/favicon.svg'].map(
          (name) => own + name,
        ),
        ...['/apple-touch-icon.png', '/sitemap.xml', '/.well-known/gpc.json'].map(
          (name) => own + name,
        ),
        ...(own === mount ? [`${own}/logo/….svg`, `${own}/assets/icon.svg`] : []),
      ].sort(),
    )
  })
}

/** The paths on the portal’s host that an answer names, in whatever way; its links to the portal itself are left out. */
function addressesIn({ headers, body }: Answer): string[] {
  if (!/html|json|xml/.test(String(headers['content-type']))) return []
  const quoted = [...body.matchAll(/"([^"\s<>]+)"|>(https:[^<]+)</g)]
  return quoted.flatMap(([, attribute, text]) => {
    const written = (attribute ?? text ?? '').replaceAll('&amp;', '&')
    const path = written.replace(`https://${host}`, '')
    return path.startsWith('/') && path !== '/' ? path : []
  })
}

test('A page below that path where nothing is has its icon there too', async ({ page }) => {
  await page.goto(address(fixture, host, `${mount}/a/b`))
  const icon = await page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => link.href)
  const { pathname } = new URL(icon)
  expect(pathname).toMatch(new RegExp(`^${mount}/`))
  expect((await ask(pathname)).headers['content-type']).toBe('image/svg+xml')
})

test('A list of cookies is named after the whole address, which another portal may begin like', async () => {
  const names = await Promise.all(
    [`${mount}/cookies.csv`, `${neighbour}/cookies.csv`].map(async (path) => {
      const { headers } = await ask(path)
      return headers['content-disposition']
    }),
  )
  expect(names).toEqual([
    'attachment; filename="cookies-data.ville.example-terms-cookies-policy-fr.csv"',
    'attachment; filename="cookies-data.ville.example-faq-fr.csv"',
  ])
})

test('The cookie of the choice is declared under the name that it has there', async ({ page }) => {
  await page.goto(address(fixture, host, mount))
  await expect(page.getByRole('table').first()).toContainText('choix_ville')
  await expect(page.getByRole('contentinfo')).toContainText('choix_ville')
  const { cookies } = JSON.parse((await ask(`${mount}/cookies.json`)).body)
  const names = cookies.flatMap(({ name }: { name: string | string[] }) => name)
  expect(names).toContain('choix_ville')
  expect(names).not.toContain('cookies_preferences')
})

test('The directory on bare localhost leads to each', async ({ page }) => {
  await page.goto(address(fixture, 'localhost'))
  const row = page.getByRole('row', { name: 'Musée d’Exemple' })
  await row.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(address(fixture, `${host}.localhost`, `${neighbour}/en`))
  await expect(page).toHaveTitle('Cookie policy of the museum – Musée d’Exemple')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a choice made under a path is stored for the whole host', async ({ page, context }) => {
      await page.goto(address(fixture, `${host}.localhost`, mount))
      await page.getByRole('button', { name: 'Tout accepter' }).click()
      await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(javaScriptEnabled ? mount : `${mount}/choices`)
      const [cookie, ...others] = await context.cookies()
      expect(others).toEqual([])
      expect(cookie).toMatchObject({
        name: 'choix_ville',
        domain: `${host}.localhost`,
        path: '/',
      })
      expect(cookie?.value).toContain('&allow=statistics')
      await expectOn(page, ['Cookies statistiques'])
    })
  })
}

test('Portals that share a host keep their choices apart, and from the host’s own cookies', async ({
  page,
  context,
}) => {
  const platform = { name: 'cookies_preferences', value: '%7B%22a%22%3A1%7D' }
  await context.addCookies([{ ...platform, domain: `${host}.localhost`, path: '/' }])
  for (const [path, button] of [
    [mount, 'Tout accepter'],
    [neighbour, 'Tout refuser'],
    [mount, 'Tout accepter'],
  ] as const) {
    await page.goto(address(fixture, `${host}.localhost`, path))
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
  }
  const cookies = Object.fromEntries(
    (await context.cookies()).map(({ name, value }) => [name, value]),
  )
  expect(cookies).toEqual({
    [platform.name]: platform.value,
    choix_ville: expect.stringMatching(/&allow=statistics$/),
    choix_musee: expect.stringMatching(/&allow=$/),
  })
})

async function expectOn(page: Page, on: string[]): Promise<void> {
  for (const name of on) await expect(page.getByRole('switch', { name })).toBeChecked()
}

test('A choice for another revision leads to the page of choices under the path', async () => {
  const { status, headers } = await send({
    port: fixture.port,
    method: 'POST',
    path: `${mount}/consent`,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'choice=refuse&revision=deadbeef',
  })
  expect(status).toBe(303)
  expect(headers.location).toBe(`${mount}/choices?changed`)
})
