import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect } from 'playwright/test'
import { get } from '../http'
import { isInstalled, sayLeftOut } from '../left-out'
import { desktop, phone } from '../looks'
import { address, portals, real } from '../sites'

/** Where a picture goes: a folder for each portal, so that its pictures lie side by side. */
const test = base.extend<{ save: (host: string, name: string) => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here.
  save: async ({}, use, { project }) => {
    await use((host, name) => {
      const folder = path.join(project.outputDir, host)
      mkdirSync(folder, { recursive: true })
      return path.join(folder, name)
    })
  },
})

const looks = {
  desktop: { viewport: desktop },
  phone: { viewport: phone },
  'desktop-dark': { viewport: desktop, colorScheme: 'dark' },
  'phone-dark': { viewport: phone, colorScheme: 'dark' },
  'desktop-forced-colours': { viewport: desktop, contextOptions: { forcedColors: 'active' } },
  'phone-without-javascript': { viewport: phone, javaScriptEnabled: false },
} as const

const pages = { charter: '/', english: '/en', choices: '/choices' }

for (const { host } of portals) {
  for (const [look, options] of Object.entries(looks)) {
    test.describe(look, () => {
      test.use(options)

      test(host, async ({ page, save }) => {
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(address(real, `${host}.localhost`, path))
          await page.screenshot({ path: save(host, `${look}-${name}.png`), fullPage: true })
        }
      })
    })
  }

  test(`print ${host}`, async ({ page, save }) => {
    await page.goto(address(real, `${host}.localhost`))
    const document = save(host, 'print.pdf')
    await page.pdf({ path: document, preferCSSPageSize: true })
    if (isInstalled(['pdftoppm', '-v'])) {
      execFileSync('pdftoppm', ['-png', '-r', '100', document, save(host, 'print')])
    } else sayLeftOut(`pictures of the printed pages of ${host}`, 'pdftoppm (poppler)')
  })

  test(`social image ${host}`, async ({ save }) => {
    for (const [name, path] of Object.entries({ social: '', 'social-english': '/en' })) {
      const { status, bytes } = await get(real, host, `${path}/opengraph-image`)
      expect(status).toBe(200)
      writeFileSync(save(host, `${name}.png`), bytes)
    }
  })
}

test('the picture of a charter in README.md', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 600 })
  await page.goto(address(real, 'data.cabinet-fsl.fr.localhost'))
  await page.screenshot({ path: path.join(import.meta.dirname, 'charter.png') })
})
