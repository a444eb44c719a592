import { type BrowserContext, expect, test } from 'playwright/test'
import { address, fixture } from '../sites'

/** The charter’s host, and the one of the portal that can only link to it. */
const [charter, portal] = ['cookies.lien.example.localhost', 'data.lien.example.localhost']
const name = 'cookies_preferences'

/** How often, and with what, `host` would be sent the choice. */
const sentTo = async (context: BrowserContext, host: string) =>
  (await context.cookies(`https://${host}/`)).map(({ value, domain }) => ({ value, domain }))

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a choice is read by a portal whose charter lies on another host of its domain', async ({
      page,
      context,
    }) => {
      await page.goto(address(fixture, charter))
      await page.getByRole('button', { name: 'Tout accepter' }).click()
      await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
      const [read, ...others] = await sentTo(context, portal)
      expect(others).toEqual([])
      expect(read?.domain).toBe('.lien.example.localhost')
      expect(read?.value).toContain('&allow=')
      expect(await sentTo(context, 'data.autre.example.localhost')).toEqual([])
    })

    test('one that was kept for the charter’s host alone is replaced', async ({
      page,
      context,
    }) => {
      const value = 'v=1&date=2026-11-01&revision=00000000&allow='
      await context.addCookies([{ name, value, domain: charter, path: '/', secure: true }])
      await page.goto(address(fixture, charter))
      await page.getByRole('button', { name: 'Tout accepter' }).click()
      await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
      const kept = await sentTo(context, charter)
      expect(kept.map(({ domain }) => domain)).toEqual(['.lien.example.localhost'])
      await page.reload()
      await expect(page.getByText(/^Le .* vous avez autorisé/)).toBeVisible()
    })
  })
}

test('The charter says whose hosts read it', async ({ page }) => {
  await page.goto(address(fixture, charter))
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText(/Domaine\s*lien\.example/)
})
