import { expect, test } from 'playwright/test'
import { address, fixture, real } from './sites'

test('Search engines learn the canonical address and every language', async ({ page }) => {
  await page.goto(address(fixture, 'data.trois.example', '/fr'))
  const address_ = 'https://data.trois.example'
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${address_}/fr`)
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    )
  expect(alternates).toEqual([
    ['en', `${address_}/`],
    ['fr', `${address_}/fr`],
    ['pt-BR', `${address_}/pt-BR`],
    ['x-default', `${address_}/`],
  ])
})

test('Search engines learn what the charter comes to, in one sentence', async ({ page }) => {
  const expectAnswer = (text: string) =>
    expect(page.locator('meta[name=description]')).toHaveAttribute('content', text)
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  await expectAnswer('4 cookies, tous nécessaires\u202f: aucun ne requiert votre consentement.')
  await page.goto(address(real, 'data.cabinet-fsl.fr', '/en'))
  await expectAnswer('4 cookies, all of them necessary: none needs your consent.')
  await page.goto(address(fixture, 'data.trois.example', '/fr'))
  await expectAnswer('3 cookies, dont 1 qui attend votre accord.')
  await page.goto(address(fixture, 'data.trois.example', '/pt-BR'))
  await expectAnswer('3 cookies, dos quais 1 aguarda o seu acordo.')
})

test('Search engines learn who publishes the charter, when it changed and in what language', async ({
  page,
}) => {
  await page.goto(address(real, 'data.metropole-rouen-normandie.fr'))
  const [data = ''] = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(JSON.parse(data)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: 'https://data.metropole-rouen-normandie.fr/',
    name: 'Charte cookies',
    description: await page.locator('meta[name=description]').getAttribute('content'),
    inLanguage: 'fr',
    dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    publisher: {
      '@type': 'Organization',
      name: 'Métropole Rouen Normandie',
      url: 'https://data.metropole-rouen-normandie.fr/',
    },
  })
})
