import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { execute } from './command'
import { buttons, stored } from './consent/charter-form'
import { choiceOf, cookieName, host } from './consent/stored-choice'
import { get, send } from './http'
import { isInstalled, sayLeftOut } from './left-out'
import { address, fixture, longest, real, rich } from './sites'
import { temporaryFolder } from './temporary-folder'

const nu = path.join('node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')

/**
 * Newer than the style sheets that it knows: container queries (CSS Conditional Rules 5) and
 * the mark of the section that is read (CSS Overflow 5).
 */
const tooNew =
  /^CSS: (?:Unrecognized at-rule “@container”|“container(?:-type)?”|“scroll-target-group”|Unknown pseudo-element or pseudo-class “:target-current”)/

interface Message {
  type: string
  url: string
  message: string
}

/**
 * What the Nu HTML checker holds against pages, each error of a page once. Its warnings are
 * advice: most are of the slashes that React writes at the end of `<meta/>`.
 */
function errorsOf(pages: Map<string, string>): string[] {
  const folder = temporaryFolder()
  const files = [...pages].map(([name, html], index) => {
    const file = path.join(folder, `${index}.html`)
    writeFileSync(file, html)
    return { name, file }
  })
  const command = ['java', '-jar', nu, '--format', 'json', ...files.map(({ file }) => file)]
  const { stderr } = execute(command)
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  const errors = messages
    .filter(({ type, message }) => type !== 'info' && !tooNew.test(message))
    .map(({ url, message }) => {
      const page = files.find(({ file }) => url.endsWith(file))
      return `${page?.name}: ${message}`
    })
  return [...new Set(errors)]
}

test('The Nu HTML checker finds no error on any kind of page', async ({ page }) => {
  const java = isInstalled(['java', '-version'])
  if (!java) sayLeftOut('the Nu HTML checker', 'Java (default-jre-headless)')
  test.skip(!java)
  test.slow()
  const pages = new Map<string, string>()

  for (const [site, on, path] of [
    [real, host, '/'],
    [real, longest, '/en'],
    [fixture, rich, '/'],
    [fixture, 'demonstration.example', '/cookies/history'],
    [fixture, rich, '/en'],
    [fixture, 'info-financiere.example', '/'],
    [fixture, 'data.trois.example', '/fr'],
    [fixture, 'data.trois.example', '/pt-BR'],
    [real, host, '/no-such-page'],
    [real, 'unknown.example', '/'],
    [real, 'localhost', '/'],
    [real, 'localhost', '/en'],
  ] as const) {
    pages.set(`${on}${path}`, (await get(site, on, path)).body)
  }

  for (const [site, on, category] of [
    [real, host, 'statistics'],
    [fixture, rich, 'videos'],
  ] as const) {
    const { revision } = JSON.parse((await get(site, on, '/cookies.json')).body)
    const form = { host: on, 'content-type': 'application/x-www-form-urlencoded' }
    const nothing = { port: site.port, method: 'POST', path: '/consent', headers: form, body: '' }
    pages.set(`${on}, told of nothing`, (await send(nothing)).body)
    for (const [query, value] of [
      ['', ''],
      ['?stored', choiceOf(category, revision)],
      ['?stored', choiceOf('', revision)],
      ['?stored', ''],
      ['?changed', ''],
      ['', choiceOf(category)],
      ['', choiceOf('')],
    ] as const) {
      const headers = { host: on, cookie: `${cookieName}=${value}` }
      const { body } = await send({ port: site.port, path: `/choices${query}`, headers })
      pages.set(`${on}/choices${query} with ${value || 'no choice'}`, body)
    }
  }

  await page.goto(address(real, host))
  pages.set('what the script shows at first', await page.content())
  await page.getByRole('button', { name: buttons.accept }).click()
  await expect(page.getByRole('status')).toHaveText(stored)
  pages.set('what the script shows of a choice', await page.content())
  for (const [name, html] of pages) expect(html, name).toContain('</html>')

  expect(errorsOf(pages)).toEqual([])
})
