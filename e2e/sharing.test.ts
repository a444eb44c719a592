import { expect, type Page, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, portals, real, type Site } from './sites'

const charters: [site: Site, host: string, path: string][] = [
  ...portals.flatMap(({ host }) =>
    ['/', '/en'].map((path): [Site, string, string] => [real, host, path]),
  ),
  [fixture, 'data.trois.example', '/'],
  [fixture, 'data.trois.example', '/pt-BR'],
  [fixture, 'xn--donnes-eva.exemple.fr', '/'],
]

/** What a site answers at an absolute address. */
function getFrom(site: Site, url: string) {
  const { host, pathname, search } = new URL(url)
  return get(site, host, `${pathname}${search}`)
}

/** Width and height in pixels (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: Buffer) {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

/** What `<meta>` elements say, by the name that they say it under. */
function metaOf(page: Page): Promise<Record<string, string>> {
  return page
    .locator('meta[content]')
    .evaluateAll((elements) =>
      Object.fromEntries(
        elements.map((element) => [
          element.getAttribute('property') ?? element.getAttribute('name') ?? '',
          element.getAttribute('content') ?? '',
        ]),
      ),
    )
}

for (const [site, host, path] of charters) {
  test(`Each address that ${host}${path} tells others is on its canonical host, and answers`, async ({
    page,
  }) => {
    await page.goto(address(site, host, path))
    const urls = await page
      .locator('link[rel=canonical], link[hreflang], meta[content^=http]')
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href') ?? element.getAttribute('content')),
      )
    expect(urls.length).toBeGreaterThanOrEqual(6)
    for (const url of urls) {
      expect(url).toMatch(new RegExp(`^https://${host.replaceAll('.', '\\.')}/`))
      const answer = await getFrom(site, url ?? '')
      expect(answer.status, url ?? '').toBe(200)
      const picture = url?.includes('opengraph-image')
      expect(answer.headers['content-type']).toBe(
        picture ? 'image/png' : 'text/html; charset=utf-8',
      )
      if (!picture) continue
      expect(sizeOf(answer.bytes)).toEqual([1200, 630])
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
    }
  })
}

test('A shared link shows whose charter it is and what it comes to', async ({ page }) => {
  await page.goto(address(real, 'data.cabinet-fsl.fr', '/en'))
  const description = '4 cookies, all of them necessary: none needs your consent.'
  const meta = await metaOf(page)
  expect(meta).toMatchObject({
    'og:type': 'website',
    'og:site_name': 'Cabinet FSL',
    'og:title': 'Cookie policy',
    'og:description': description,
    'og:url': 'https://data.cabinet-fsl.fr/en',
    'og:locale': 'en_GB',
    'og:locale:alternate': 'fr_FR',
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
    'twitter:title': 'Cookie policy – Cabinet FSL',
    'twitter:description': description,
    'twitter:image': meta['og:image'],
  })
  expect(meta['og:image:alt']).toContain('Cabinet FSL')
})

test('The plain address of a picture answers too, and is asked again after an hour', async () => {
  for (const path of ['/opengraph-image', '/en/opengraph-image']) {
    const answer = await getFrom(real, `https://data.cabinet-fsl.fr${path}`)
    expect(answer.status).toBe(200)
    expect(sizeOf(answer.bytes)).toEqual([1200, 630])
    expect(answer.headers['cache-control']).toBe(
      'public, max-age=3600, s-maxage=300, stale-while-revalidate=60',
    )
  }
})

test('A picture is not drawn again for an address that somebody makes up', async () => {
  for (const query of ['?v=00000000', '?v=', '?x', '?v=1&v=2']) {
    const answer = await getFrom(real, `https://data.cabinet-fsl.fr/opengraph-image${query}`)
    expect(answer.status, query).toBe(307)
    expect(answer.headers.location).toMatch(/^\/opengraph-image\?v=[0-9a-f]{8}$/)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('A further host leads to the picture on the canonical one', async () => {
  const answer = await getFrom(fixture, 'https://www.trois.example/fr/opengraph-image')
  expect(answer.status).toBe(308)
  expect(answer.headers.location).toMatch(
    /^https:\/\/data\.trois\.example\/fr\/opengraph-image\?v=[0-9a-f]{8}$/,
  )
})

test('Where there is no charter, there is no picture or icon', async () => {
  for (const url of [
    'https://unknown.example/opengraph-image',
    'https://unknown.example/favicon.svg',
    'https://unknown.example/apple-touch-icon.png',
    'https://data.cabinet-fsl.fr/de/opengraph-image',
    'https://data.cabinet-fsl.fr/en/favicon.svg',
  ]) {
    expect((await getFrom(real, url)).status, url).toBe(404)
  }
})

test('A portal’s icons have its initial and its colour', async ({ page }) => {
  const host = 'evrycourcouronnes-grandparissud.opendatasoft.com'
  await page.goto(address(real, host, '/en'))
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/favicon.svg')
  const icon = await getFrom(real, `https://${host}/favicon.svg`)
  expect(icon.headers['content-type']).toBe('image/svg+xml')
  const drawing = icon.body
  expect(drawing).toContain('>É</text>')
  expect(drawing).toContain('fill="#a3195b"')
  expect(drawing).not.toContain('style')

  const touch = page.locator('link[rel=apple-touch-icon]')
  await expect(touch).toHaveAttribute('href', '/apple-touch-icon.png')
  const answer = await getFrom(real, `https://${host}/apple-touch-icon.png`)
  expect(answer.headers['content-type']).toBe('image/png')
  expect(sizeOf(answer.bytes)).toEqual([180, 180])
})
