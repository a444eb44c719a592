import type { RequestListener } from 'node:http'
import { test as base, expect, type Page } from 'playwright/test'
import { send } from '../http'
import { fixture } from '../sites'
import { otherHost, pages, portalHost } from './demonstration'
import { type Hosts, portalUnder, serveHosts } from './hosts'

/** A portal with pages of its own, and a host of another organisation, for one test. */
export interface Portal {
  hosts: Hosts
  /** Address of a page of the portal, or of the other host. */
  url(path?: string, host?: string): string
  /** The charter’s revision. */
  revision(): Promise<string>
  /** Lets a visitor who has made a choice come, of the current revision when left out. */
  visitorWhoAllowed(categories: string, revision?: string): Promise<void>
  /** The paths that were asked of the other host. */
  asked(): string[]
}

interface Given {
  /** The portal’s pages: all in one, or by their paths. */
  own: Record<string, string> | RequestListener
  /** Those of the other host. */
  other?: Record<string, string> | RequestListener
  headers?: Record<string, string>
}

/** The cookie of the portal’s choices. */
export const cookieName = 'choix_demonstration'

export const test = base.extend<{ portal: (given: Given) => Promise<Portal> }>({
  portal: async ({ context }, use) => {
    const opened: Hosts[] = []
    await use(async ({ own, other = {}, headers = {} }) => {
      const answer = (by: Given['own'], with_: Record<string, string>) =>
        typeof by === 'function' ? by : pages(by, with_)
      const hosts = await serveHosts({
        [portalHost]: portalUnder('/cookies', fixture, answer(own, headers)),
        [otherHost]: answer(other, { 'cross-origin-resource-policy': 'cross-origin' }),
      })
      opened.push(hosts)
      const url = (path = '/', host = portalHost) => `http://${host}.localhost:${hosts.port}${path}`
      const revision = async () => {
        const asked = {
          port: fixture.port,
          path: '/cookies/cookies.json',
          headers: { host: portalHost },
        }
        return JSON.parse((await send(asked)).body).revision as string
      }
      return {
        hosts,
        url,
        revision,
        async visitorWhoAllowed(categories, of) {
          const value = choiceOf(categories, of ?? (await revision()))
          await context.addCookies([{ name: cookieName, value, url: url() }])
        },
        asked: () =>
          hosts.requests.filter(({ host }) => host === otherHost).map(({ path }) => path),
      }
    })
    for (const hosts of opened) hosts.close()
  },
})

export function choiceOf(categories: string, revision: string): string {
  const today = new Date().toISOString().slice(0, 10)
  return `v=1&date=${today}&revision=${revision}&allow=${categories}`
}

/** A page of the portal with the gate in its head. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Portail</title>
<script src="/cookies/gate.js"></script>${head}</head><body>${body}</body></html>`
}

/** An inline tag that says that it ran. */
export const inline = (name: string, category = 'statistics', attributes = '') =>
  `<script type="text/plain" data-category="${category}" ${attributes}>(window.ran ??= []).push('${name}')</script>`

/** A script’s text that says so. */
export const says = (name: string) => `(window.ran ??= []).push('${name}')`

/** What has run in a page, in this order. */
export const ran = (page: Page) =>
  page.evaluate(() => (globalThis as { ran?: string[] }).ran?.join(' ') ?? '')

/** Gives what must not happen the time to. */
export const settle = (page: Page) => page.waitForTimeout(300)

export { expect }
