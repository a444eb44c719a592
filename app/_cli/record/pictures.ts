import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { pathOf } from '../../_addresses/links'
import type { Content } from '../../_content/content'
import { readPortal } from '../../_portals/portal-file'
import type { EditionFile } from '../../_published/history'
import { openRecord } from '../../_published/record'
import { browserArguments, requireBrowser } from '../browser'
import { whileServed } from '../start-server'
import type { wordsIn } from './words'

/** The screens that a picture is taken of, in CSS pixels. */
const looks = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
}

/**
 * Takes pictures of the charter and of its form as they were built, in each language, on a
 * desktop and a phone: `<folder>/<portal>/<edition>/<lang>-<charter|form>-<look>.png`.
 *
 * @throws Error when what is built is not what was recorded, or there is no browser.
 */
export async function takePictures(
  folder: string,
  content: Content,
  editions: readonly EditionFile[],
  words: (typeof wordsIn)['en'],
): Promise<void> {
  const portals = editions.flatMap(({ portal: id, edition, revision }) => {
    const portal = readPortal(content, id).value
    return portal ? { portal, edition, revision } : []
  })
  const record = openRecord(`${process.env.DIST_DIR || '.next'}-record`)
  for (const { portal, revision } of portals) {
    if (record.findPortal(portal.hosts[0], [portal.path])?.revision !== revision) {
      throw new Error(`What is built is not what is recorded of ${portal.id}: npm run build first.`)
    }
  }
  if (portals.length === 0) return
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: [...browserArguments, '--host-resolver-rules=MAP * 127.0.0.1'],
  })
  try {
    const counts = await whileServed(async (port) => {
      let count = 0
      for (const { portal, edition } of portals) {
        const to = path.join(folder, portal.id, String(edition))
        mkdirSync(to, { recursive: true })
        for (const lang of portal.languages) {
          const address = `http://${portal.hosts[0]}:${port}${pathOf(portal, lang)}`
          count += await takeInLanguage(browser, address, path.join(to, lang))
        }
      }
      return count
    })
    console.log(words.pictures(counts, folder))
  } finally {
    await browser.close()
  }
}

/** @returns How many pictures were taken; each one’s name begins with `to`. */
async function takeInLanguage(browser: Browser, address: string, to: string): Promise<number> {
  let count = 0
  for (const [look, settings] of Object.entries(looks)) {
    const page = await browser.newPage({ ...settings, colorScheme: 'light' })
    await page.goto(address)
    for (const [what, take] of Object.entries(views)) {
      await take(page, `${to}-${what}-${look}.png`)
      count++
    }
    await page.close()
  }
  return count
}

const views = {
  charter: (page: Page, to: string) => page.screenshot({ path: to, fullPage: true }),
  form: (page: Page, to: string) => page.locator('#choices').screenshot({ path: to }),
}
