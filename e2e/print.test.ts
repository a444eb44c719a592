import { expect, test } from 'playwright/test'
import { address, fixture, portals, real } from './sites'

for (const { host } of portals) {
  test(`The charter of ${host} prints on two sheets`, async ({ page }) => {
    await page.goto(address(real, host))
    const document = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(document.match(/\/Type \/Page\b/g)).toHaveLength(2)
    // A4, in points.
    expect(document).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/)
  })
}

test('What is printed is what one would file, and nothing that only works on a screen', async ({
  page,
}) => {
  await page.goto(address(fixture, 'data.region.example'))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('form')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Gérer mes choix' })).toBeHidden()
  await expect(page.getByRole('columnheader').first()).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Charte du 1er septembre 2026')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const link = page.getByRole('link', { name: 'Politique de confidentialité (Imperva)' })
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(after).toContain('https://www.imperva.com/trust-center/privacy-statement/')
})
