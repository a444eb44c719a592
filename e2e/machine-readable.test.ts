import { Ajv } from 'ajv'
import { expect, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, portals, real } from './sites'

/** The cells of a CSV file in which each that is not empty stands between quotes, line by line. */
function readCsv(text: string, separator: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) =>
    [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|)`, 'g'))].map(
      ([, cell = '']) => cell.replaceAll('""', '"'),
    ),
  )
}

for (const { host, name } of portals) {
  for (const [path, lang, separator] of [
    ['', 'fr', ';'],
    ['/en', 'en', ','],
  ] as const) {
    test(`Programs read the cookies of ${name} in ${lang} as visitors do`, async ({ page }) => {
      await page.goto(address(real, host, path || '/'))
      const table = page.getByRole('table')
      const names = await table.getByRole('rowheader').allTextContents()
      const firstRow = await table.getByRole('row').nth(1).getByRole('cell').allTextContents()
      const revision = await page.locator('input[name=revision]').getAttribute('value')

      const json = await get(real, host, `${path}/cookies.json`)
      expect(json.status).toBe(200)
      expect(json.headers['content-type']).toBe('application/json')
      const schema = JSON.parse((await get(real, host, '/assets/cookies.schema.json')).body)
      const validate = new Ajv({ formats: { date: true, uri: true } }).compile(schema)
      const data = JSON.parse(json.body)
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
      expect(data).toMatchObject({
        portal: { name, host },
        charter: { url: `https://${host}${path || '/'}`, language: lang },
        revision,
      })
      expect(data.cookies.flatMap((cookie: { name: string[] }) => cookie.name)).toEqual(names)
      const { provider, service, purpose, lifetimeInWords } = data.cookies[0]
      expect([provider, purpose, service, lifetimeInWords]).toEqual(firstRow)
      expect(data.cookies.map((cookie: { lifetime: unknown }) => cookie.lifetime)).toEqual([
        'P2W',
        'P12M',
        'P12M',
        'P182D',
      ])

      const csv = await get(real, host, `${path}/cookies.csv`)
      expect(csv.status).toBe(200)
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
      expect(csv.headers['content-disposition']).toBe(
        `attachment; filename="cookies-${host}-${lang}.csv"`,
      )
      const [head = [], ...lines] = readCsv(csv.body, separator)
      const rows = lines.map((line) => Object.fromEntries(head.map((key, at) => [key, line[at]])))
      expect(rows).toEqual(
        data.cookies.map((cookie: object) => ({
          host,
          language: lang,
          updated: data.charter.updated,
          revision,
          ...Object.fromEntries(
            Object.entries(cookie).map(([key, value]) => [key, String(value ?? '')]),
          ),
          decision: 'always',
        })),
      )
    })
  }
}

test('The page leads to the same cookies as files', async ({ page }) => {
  const host = 'data.cabinet-fsl.fr'
  for (const [path, label] of [
    ['', 'Télécharger la liste de ces cookies\u202F: JSON, CSV'],
    ['/en', 'Download the list of these cookies: JSON, CSV'],
  ] as const) {
    await page.goto(address(real, host, path || '/'))
    await expect(page.getByText(label)).toBeVisible()
    for (const [type, file] of [
      ['application/json', 'cookies.json'],
      ['text/csv', 'cookies.csv'],
    ] as const) {
      const link = page.locator(`link[rel=alternate][type="${type}"]`)
      await expect(link).toHaveAttribute('href', `https://${host}${path}/${file}`)
      await expect(page.getByRole('main').locator(`a[type="${type}"]`)).toHaveAttribute(
        'href',
        `${path}/${file}`,
      )
    }
  }
  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await downloaded).suggestedFilename()).toBe(`cookies-${host}-en.csv`)
})

test('What needs consent, and who else can read it, is stated', async () => {
  const { body } = await get(fixture, 'data.trois.example', '/fr/cookies.json')
  const { categories, cookies } = JSON.parse(body)
  expect(categories).toMatchObject([
    { id: 'necessary', name: 'Cookies nécessaires', decision: 'always' },
    { id: 'statistics', name: 'Cookies statistiques', decision: 'consent' },
    { id: 'first-party', name: 'Cookies internes', decision: 'consent' },
    { id: 'third-party', name: 'Cookies tiers', decision: 'consent' },
  ])
  expect(cookies[1]).toMatchObject({
    name: ['_pk_id'],
    category: 'statistics',
    lifetime: 'P13M',
    lifetimeInWords: '13\u00A0mois',
    thirdParty: 'Matomo Cloud',
  })
})

test('Robots may read all, and find every language of the charter', async ({ page }) => {
  const host = 'data.trois.example'
  const robots = await get(fixture, host, '/robots.txt')
  expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(robots.body).toBe(`User-agent: *\nAllow: /\n\nSitemap: https://${host}/sitemap.xml\n`)

  const sitemap = await get(fixture, host, '/sitemap.xml')
  expect(sitemap.headers['content-type']).toBe('application/xml; charset=utf-8')
  await page.goto(address(fixture, host))
  const { mistake, urls } = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    const textOf = (url: Element, name: string) => url.getElementsByTagName(name)[0]?.textContent
    return {
      mistake: xml.querySelector('parsererror')?.textContent,
      urls: [
        ...xml.getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', 'url'),
      ].map((url) => ({
        loc: textOf(url, 'loc'),
        lastmod: textOf(url, 'lastmod'),
        alternates: [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map(
          (link) => [link.getAttribute('hreflang'), link.getAttribute('href')],
        ),
      })),
    }
  }, sitemap.body)
  expect(mistake).toBeUndefined()
  const alternates = [
    ['en', `https://${host}/`],
    ['fr', `https://${host}/fr`],
    ['pt-BR', `https://${host}/pt-BR`],
    ['x-default', `https://${host}/`],
  ]
  expect(urls).toEqual(
    ['', 'fr', 'pt-BR'].map((path) => ({
      loc: `https://${host}/${path}`,
      lastmod: '2026-01-31',
      alternates,
    })),
  )
})

test('Each of these has one address', async () => {
  for (const [host, path] of [
    ['data.trois.example', '/en/cookies.json'],
    ['data.trois.example', '/fr/robots.txt'],
    ['data.trois.example', '/fr/sitemap.xml'],
    ['www.trois.example', '/cookies.csv'],
    ['www.trois.example', '/robots.txt'],
    ['unknown.example', '/cookies.json'],
    ['localhost', '/sitemap.xml'],
  ] as const) {
    expect((await get(fixture, host, path)).status, host + path).toBe(404)
  }
})
