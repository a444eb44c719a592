import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Frame, Page } from 'playwright'
import { pathOf, portalUrl, urlOf } from '../../_addresses/links'
import { memoize } from '../../_content/memoize'
import type { Portal } from '../../_portals/portal'

/** What a visitor wants. */
export type Wish = 'refuse' | 'accept' | 'withdraw'

/** How long a button may take to appear, in milliseconds. */
const patience = 5000

/**
 * Makes a choice on a portal as a visitor would: by the buttons that its `portal.yaml` names,
 * else by the charter’s own form, and by those of a banner of a known make that it shows.
 *
 * @param settle How long a banner may take to appear on a page that is there, in milliseconds.
 * @param open Opens a page of the portal; `undefined` where it cannot.
 * @returns By what it was made, in a few words; `undefined` where it was not.
 */
export async function choose(
  wish: Wish,
  portal: Portal,
  settle: number,
  open: (url: string) => Promise<Page | undefined>,
): Promise<string | undefined> {
  const named = portal.audit?.[wish] ?? (wish === 'withdraw' ? portal.audit?.refuse : undefined)
  if (named) {
    const page = await open(portalUrl(portal))
    return page && (await pressAll(page, named)) ? named.join(', ') : undefined
  }
  const form = await open(urlOf(portal, portal.languages[0], 'choices'))
  const byForm = form && (await submitForm(form, wish))
  const page = await open(portalUrl(portal))
  const byRules = page && (await applyRules(page, wish, settle))
  return [byForm, byRules].filter(Boolean).join(', ') || undefined
}

/** Presses the button of the charter’s form (see _consent/form.tsx). */
async function submitForm(page: Page, wish: Wish): Promise<string | undefined> {
  const value = wish === 'accept' ? 'accept' : 'refuse'
  const button = page.locator(`form[action$="/consent"] button[name=choice][value=${value}]`)
  if ((await button.count()) !== 1) return undefined
  const stored = page.waitForResponse((response) =>
    new URL(response.url()).pathname.endsWith('/consent'),
  )
  await button.click()
  const answer = await stored.catch(() => undefined)
  return answer && answer.status() < 400 ? new URL(page.url()).pathname : undefined
}

/** Presses buttons or links by what they are called, one after the other, in whatever frame they are. */
async function pressAll(page: Page, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    const until = performance.now() + patience
    let isPressed = false
    while (!isPressed && performance.now() < until) {
      for (const frame of page.frames()) {
        const found = (['button', 'link'] as const).map((role) =>
          frame.getByRole(role, { name, exact: true }),
        )
        for (const one of found) {
          if (
            isPressed ||
            !(await one
              .first()
              .isVisible()
              .catch(() => false))
          )
            continue
          isPressed = await one
            .first()
            .click({ timeout: 1000 })
            .then(() => true)
            .catch(() => false)
        }
      }
      if (!isPressed) await delay(100)
    }
    if (!isPressed) return false
  }
  return true
}

/** Where the rules of consent banners lie: https://github.com/duckduckgo/autoconsent. */
const folder = path.resolve(
  createRequire(import.meta.url).resolve('@duckduckgo/autoconsent'),
  '../..',
)

/** The rules of banners of known makes, and what follows them in a page. */
const loadRules = memoize(() => {
  const folders = ['rules/autoconsent', 'rules/generated'].map((name) => path.join(folder, name))
  const rules = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  )
  return {
    rules,
    script: readFileSync(path.join(folder, 'dist/autoconsent.playwright.js'), 'utf8'),
  }
})

interface Message {
  type: string
  id?: string
  code?: string
  cmp?: string
  result?: boolean
}

/** Lets the rules press a banner’s buttons, if it is of a make that they know. */
async function applyRules(page: Page, wish: Wish, settle: number): Promise<string | undefined> {
  const { rules, script } = loadRules()
  const action = wish === 'accept' ? 'optIn' : 'optOut'
  let [detected, done]: (string | undefined)[] = []
  const config = {
    enabled: true,
    autoAction: action,
    disabledCmps: [],
    enablePrehide: false,
    detectRetries: 10,
  }
  const answer = async ({ frame }: { frame: Frame }, message: Message) => {
    const reply = (data: object) =>
      frame.evaluate(`autoconsentReceiveMessage(${JSON.stringify(data)})`).catch(() => undefined)
    const { type, cmp, id, code = '', result } = message
    if (type === 'init') await reply({ type: 'initResp', config, rules: { autoconsent: rules } })
    if (type === 'cmpDetected') detected = cmp
    if (type === `${action}Result` && result) done = detected
    if (type === 'eval') {
      const result = await frame.evaluate(code).catch(() => false)
      await reply({ id, type: 'evalResp', result })
    }
  }
  await page.exposeBinding('autoconsentSendMessage', answer).catch(() => undefined)
  for (const frame of page.frames()) await frame.evaluate(script).catch(() => undefined)
  const until = performance.now() + settle
  while (!detected && performance.now() < until) await delay(100)
  const end = performance.now() + patience
  while (detected && !done && performance.now() < end) await delay(100)
  return done
}

/** Whether `url` is of the charter, which has nothing to be consented to. */
export function isOfCharter(portal: Portal, url: URL): boolean {
  const own = pathOf(portal, portal.languages[0])
  return url.hostname === portal.hosts[0] && own !== '/' && url.pathname.startsWith(own)
}
