import { expect, test } from 'playwright/test'
import { get } from './http'
import { address, fixture } from './sites'

for (const [host, path, site, shown] of [
  // It can only link to its charter.
  ['cookies.lien.example', '/', 'https://data.lien.example/accueil', 'data.lien.example'],
  [
    'data.ville.example',
    '/terms/cookies-policy',
    'https://data.ville.example/',
    'data.ville.example',
  ],
  ['data.trois.example', '/fr', 'https://data.trois.example/', 'data.trois.example'],
] as const) {
  test(`What leads back from ${host}${path} leads to the portal itself`, async ({ page }) => {
    await page.goto(address(fixture, host, path))
    const links = [
      page.getByRole('banner').locator('a.portal'),
      page.getByRole('contentinfo').getByRole('link').first(),
      page.getByRole('main').getByRole('link', { name: shown }).first(),
    ]
    for (const link of links) await expect(link).toHaveAttribute('href', site)
    await expect(links[1] as (typeof links)[0]).toContainText(shown)
    const [data = ''] = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(JSON.parse(data).publisher.url).toBe(site)
  })
}

test('All else of a charter on another host is on that host', async ({ page }) => {
  const host = 'cookies.lien.example'
  await page.goto(address(fixture, host))
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `https://${host}/`)
  const { portal, charter } = JSON.parse((await get(fixture, host, '/cookies.json')).body)
  expect([portal.host, charter.url]).toEqual([host, `https://${host}/`])
  expect((await get(fixture, host, '/robots.txt')).body).toContain(`https://${host}/sitemap.xml`)
  expect((await get(fixture, 'data.lien.example', '/')).status).toBe(404)
})
