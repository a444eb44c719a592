import { type Browser, type BrowserContext, chromium, expect, test } from 'playwright/test'
import { sayLeftOut } from '../left-out'
import { fixture } from '../sites'
import { long } from '../volume'
import { startPortal } from './portal'
import { caddy, nextApp, nginx, type Program, type Running, varnish, worker } from './proxies'

const host = 'data.ville.example'
const origin = `https://${host}`
const mount = '/terms/cookies-policy'

/** What can stand before a portal, with its charter under a path of it. */
const programs: Record<string, Program> = {
  nginx,
  ...(long && {
    Caddy: caddy,
    Varnish: varnish,
    'a portal that is a Next.js application': nextApp,
    'a Cloudflare Worker': worker,
  }),
}

for (const [name, program] of Object.entries(programs)) {
  test.describe(`Behind ${name}`, () => {
    let proxy: Running | undefined
    let portal: Awaited<ReturnType<typeof startPortal>> | undefined
    let browser: Browser
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a hook needs.
    test.beforeAll(async ({}, { project }) => {
      test.setTimeout(300_000)
      const isThere = program.provide()
      if (!isThere) sayLeftOut(`a portal behind ${name}`, name)
      test.skip(!isThere)
      const link = `${mount}/`
      portal = await startPortal(link)
      proxy = await program.start({ host, link, portal: portal.port, charter: fixture.port })
      // A browser for which the portal’s host, on the port that https has, is there.
      const { args = [], ...options } = project.use.launchOptions ?? {}
      const rule = `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${proxy.port}`
      browser = await chromium.launch({ ...options, args: [...args, rule] })
    })
    test.afterAll(async () => {
      await browser?.close()
      await proxy?.stop()
      portal?.close()
    })

    for (const javaScriptEnabled of [true, false]) {
      test(`the portal’s own page obeys what was chosen in the charter ${
        javaScriptEnabled ? 'with' : 'without'
      } JavaScript`, async () => {
        const context = await browser.newContext({ javaScriptEnabled, ignoreHTTPSErrors: true })
        await expectOnPortal(browser, context, 'Rien n’est mesuré')

        const page = await context.newPage()
        const asked: string[] = []
        const said: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        page.on('console', (message) => said.push(message.text()))
        await page.goto(`${origin}/`)
        await page.getByRole('link', { name: 'Charte cookies' }).click()
        await expect(page).toHaveURL(origin + mount)
        await expect(page).toHaveTitle('Charte cookies – Ville d’Exemple')
        await page.getByRole('link', { name: 'English' }).first().click()
        await page.getByRole('button', { name: 'Accept all' }).click()
        await expect(page.getByText('Your choice is stored.')).toBeVisible()
        const shown = javaScriptEnabled ? '/en' : '/en/choices?stored'
        await expect(page).toHaveURL(origin + mount + shown)
        // Nothing but the portal’s own page lies elsewhere.
        for (const path of asked.filter((path) => path !== '/')) {
          expect(path.startsWith(mount), path).toBe(true)
        }
        expect(said).toEqual([])

        await expectOnPortal(browser, context, 'Mesuré : statistics')
        await context.close()
      })
    }
  })
}

/** Opens the portal’s own page, whose script is run in any case, with the cookies of `context`. */
async function expectOnPortal(
  browser: Browser,
  context: BrowserContext,
  words: string,
): Promise<void> {
  const own = await browser.newContext({ ignoreHTTPSErrors: true })
  await own.addCookies(await context.cookies())
  const page = await own.newPage()
  await page.goto(`${origin}/`)
  await expect(page.getByRole('status')).toHaveText(words)
  await own.close()
}
