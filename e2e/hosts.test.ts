import { readdirSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { get } from './http'
import { address, fixture, portals, real } from './sites'

test.describe('A host gets its own portal’s charter', () => {
  for (const { host, name } of portals) {
    test(host, async ({ page }) => {
      const answer = await page.goto(address(real, host))
      expect(answer?.status()).toBe(200)
      await expect(page).toHaveTitle(`Charte cookies – ${name}`)
      await expect(page.getByRole('banner')).toContainText(name)
    })
  }

  const spellings = [
    ['in upper case', 'DATA.CABINET-FSL.FR'],
    ['with a port', 'data.cabinet-fsl.fr:3100'],
    ['with another port', 'data.cabinet-fsl.fr:80'],
    ['with a trailing dot', 'data.cabinet-fsl.fr.'],
    ['with a trailing dot and a port', 'data.cabinet-fsl.fr.:3100'],
    ['with .localhost', 'data.cabinet-fsl.fr.localhost:3100'],
    ['with .localhost and a trailing dot', 'Data.Cabinet-FSL.fr.LOCALHOST.'],
  ] as const
  for (const [how, host] of spellings) {
    test(`written ${how}`, async () => {
      const plain = await get(real, 'data.cabinet-fsl.fr', '/')
      const answer = await get(real, host, '/')
      expect(answer.status).toBe(200)
      expect(answer.body).toBe(plain.body)
    })
  }

  test('with letters beyond ASCII, in its punycode form', async ({ page }) => {
    await page.goto(address(fixture, 'données.exemple.fr'))
    await expect(page).toHaveTitle('Charte cookies – Données d’Exemple')
    const platform = page.getByRole('main').getByRole('link', { name: 'données.exemple.fr' })
    await expect(platform).toHaveAttribute('href', 'https://xn--donnes-eva.exemple.fr/')
  })
})

test.describe('A further host sends to the canonical one', () => {
  for (const host of ['www.trois.example', 'ancien.example', 'WWW.trois.example:3101']) {
    for (const path of ['/', '/fr', '/pt-BR']) {
      test(`${host}${path}`, async () => {
        const answer = await get(fixture, host, path)
        expect(answer.status).toBe(308)
        expect(answer.headers.location).toBe(`https://data.trois.example${path}`)
      })
    }
  }

  test('and the default language’s own name to the root', async () => {
    const answer = await get(fixture, 'data.trois.example', '/en')
    expect(answer.status).toBe(308)
    expect(answer.headers.location).toBe('/')
  })
})

test.describe('The directory on bare localhost', () => {
  test('lists every portal with links that work locally', async ({ page }) => {
    await page.goto('http://localhost:3100/')
    const all = readdirSync('content/portals')
    await expect(page.getByRole('row')).toHaveCount(1 + all.length)
    const colours: (string | null)[] = []
    for (const { host, name } of portals) {
      const row = page.getByRole('row', { name })
      await expect(row.getByRole('link')).toHaveCount(3)
      await expect(row.getByRole('link').first()).toHaveAccessibleName(`${name} ${host}`)
      await expect(row.getByRole('link', { name: 'Français' })).toBeVisible()
      colours.push(await row.locator('svg rect').getAttribute('fill'))
      const english = row.getByRole('link', { name: 'English' })
      await expect(english).toHaveAttribute('href', `http://${host}.localhost:3100/en`)
    }
    // Each has a colour of its own.
    expect(new Set(colours).size).toBe(portals.length)
    await page.getByRole('link', { name: 'Cabinet FSL' }).click()
    await expect(page).toHaveTitle('Charte cookies – Cabinet FSL')
  })

  test('exists in English, and has nothing below it', async ({ page }) => {
    await page.goto('http://localhost:3100/en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cookie policies')
    for (const path of ['/data.cabinet-fsl.fr', '/data.cabinet-fsl.fr/charter', '/charter']) {
      expect((await get(real, 'localhost:3100', path)).status).toBe(404)
    }
  })
})
