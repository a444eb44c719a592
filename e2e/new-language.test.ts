import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { run } from './command'
import { findFreePort } from './free-port'
import { boxesThatOverlap, lossesOf } from './geometry'
import { get } from './http'
import { desktop, phone } from './looks'
import { change, contentInNewLanguages, host } from './new-languages'
import { stop } from './process-group'
import { serve } from './serve-sites'
import { long } from './volume'

test.describe('A language that the code has never met', () => {
  test.describe.configure({ timeout: 120_000 })

  test('is checked, and taken over by a new portal', () => {
    const content = contentInNewLanguages()
    const check = () => run('check', { env: { CONTENT_DIR: content } })
    expect(check().stdout).toContain(': 0 errors')
    const made = run('new-portal', {
      args: [
        ...['--name=Kêr', '--hosts=data.ker.example', '--id=ker', '--languages=br,ar,co'],
        '--colour=#1f4e79',
      ],
      env: { CONTENT_DIR: content },
    })
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(check().stdout).toContain(': 0 errors')
  })

  test('is told what it lacks, and what is true of it', () => {
    const content = contentInNewLanguages()
    const shared = (name: string) => path.join(content, 'shared', name)
    change(shared('interface.br.yaml'), (text) => text.replace(/^skipToContent:.*\n/m, ''))
    change(shared('interface.ar.yaml'), (text) =>
      text.replace('direction: rtl', 'direction: ltr').replace('ar-EG', 'fr-FR'),
    )
    change(shared('interface.co.yaml'), (text) =>
      text.replace(/^languageName:.*\n/m, '').replace('fr-FR', 'co-FR'),
    )
    change(shared('catalogue.yaml'), (text) => text.replace(/^ +br: Sign-in\n/m, ''))
    rmSync(shared('passages/suite.ar.mdx'))
    const { status, stdout } = run('check', { env: { CONTENT_DIR: content } })
    expect(status).toBe(1)
    for (const said of [
      /interface\.br\.yaml:\d+:\d+ {2}`skipToContent` is missing\./,
      /interface\.ar\.yaml:\d+:\d+ {2}`direction`: must be "rtl"\./,
      /interface\.ar\.yaml:\d+:\d+ {2}`locale`: must be of this language, such as "ar-EG"\./,
      /interface\.co\.yaml:\d+:\d+ {2}`languageName` is missing\./,
      /interface\.co\.yaml:\d+:\d+ {2}`locale`: must be of a language whose habits are known/,
      /cookies\.br\.mdx:\d+:\d+ {2}.*`session`.*`service`.*`br`/,
      /bonjour\.ar\.mdx:\d+:\d+ {2}There is no passage `suite` in `ar`\./,
    ]) {
      expect(stdout).toMatch(said)
    }
  })

  test('is set, dated and laid out as it is written', async ({ page }) => {
    test.skip(!long, 'It builds a site of its own.')
    test.setTimeout(600_000)
    const port = await findFreePort()
    const server = await serve({
      port,
      content: contentInNewLanguages(),
      dist: '.next-new-languages',
    })
    // Browsers keep what is for https alone on this machine’s own names too.
    const open = (target: string) => page.goto(`http://${host}.localhost:${port}${target}`)
    try {
      await open('/br')
      await expect(page.getByRole('link', { name: 'Brezhoneg' })).toHaveAttribute('href', '/br')
      await expect(page.getByRole('link', { name: 'Corsu' })).toHaveAttribute('href', '/co')
      await expect(page.getByText('31 Genver 2026').first()).toBeVisible()
      await expect(
        page.getByText('Petra eo ur «\u202Fcookie\u202F»\u202F? Setu\u202F!'),
      ).toBeVisible()
      await expect(page.getByText('Pellgargañ ar «\u202Froll\u202F»\u202F:')).toBeVisible()
      expect((await get({ port }, host, '/br/cookies.csv')).body).toContain('"host";"language"')

      // Browsers know fewer languages than the server, and write the same all the same.
      expect(await page.evaluate(() => Intl.DateTimeFormat.supportedLocalesOf('br'))).toEqual([])
      const date =
        / \d+(?:añ)? (?:Genver|Cʼhwevrer|Meurzh|Ebrel|Mae|Mezheven|Gouere|Eost|Gwengolo|Here|Du|Kerzu) \d{4}/
      await page.getByRole('button', { name: 'Accept all' }).click()
      await expect(statement(page)).toHaveText(date)
      await expect(statement(page)).toContainText(' ha ')
      const said = await statement(page).textContent()
      await open('/br/choices')
      await expect(statement(page)).toHaveText(said ?? '')

      await open('/ar')
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expect(page.getByText('٣١ يناير ٢٠٢٦').first()).toBeVisible()
      for (const size of [desktop, phone]) {
        await page.setViewportSize(size)
        expect(await lossesOf(page)).toEqual([])
        expect(await boxesThatOverlap(page)).toEqual([])
        const sides = await mirrored(page)
        expect(sides, JSON.stringify(size)).toEqual(
          sides.map(({ what }) => ({ what, begins: 'right' })),
        )
        const [box, label] = await Promise.all(
          ['.switches input', '.switches label'].map((at) =>
            page.locator(at).first().boundingBox(),
          ),
        )
        expect(box?.x).toBeGreaterThan(label?.x ?? Number.NaN)
      }
      // Its typeface has no Arabic letters, so these are left out.
      const picture = await get({ port }, host, '/ar/opengraph-image')
      expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png'])

      await open('/co')
      await expect(page.getByText('31 janvier 2026').first()).toBeVisible()
    } finally {
      await stop(server)
    }
  })
})

/** What is said of the visitor’s choice. */
function statement(page: Page) {
  return page.locator('[data-statement]')
}

/** On which side of their boxes a page’s parts begin. */
function mirrored(page: Page): Promise<{ what: string; begins: string }[]> {
  return page.evaluate(() => {
    const parts = ['h1', 'header .portal', '.text h2', 'tbody th code', 'legend']
    return parts.map((what) => {
      const element = document.querySelector(what) as HTMLElement
      const range = document.createRange()
      range.selectNodeContents(element)
      const text = range.getBoundingClientRect()
      const page = element.parentElement?.getBoundingClientRect() ?? text
      const begins = page.right - text.right < text.left - page.left ? 'right' : 'left'
      return { what, begins }
    })
  })
}
