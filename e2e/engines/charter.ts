import { expect } from 'playwright/test'
import { buttons, type Category, categories, labels, stored } from '../consent/charter-form'
import { cookieName } from '../consent/stored-choice'
import { get } from '../http'
import { portals, real } from '../sites'
import type { Cookie } from './engine'
import { test as base } from './test'
import type { View } from './view'

/** The portal whose charter is visited, over https. */
export const { host } = portals[2]

/** A charter in French, as one visitor sees it in one tab. */
export class Charter {
  constructor(
    readonly view: View,
    private readonly runsScripts: boolean,
  ) {}

  open(path = '/'): Promise<void> {
    return this.view.open(`https://${host}${path}`)
  }

  /** Opens the page that shows the stored choice: without JavaScript, not the charter itself. */
  openStored(): Promise<void> {
    return this.open(this.runsScripts ? '/' : '/choices')
  }

  /** Turns a switch; nothing is stored yet. */
  async turn(category: Category): Promise<void> {
    const before = await this.#isOn(category)
    await this.view.press('switch', labels[category])
    await expect(async () => expect(await this.#isOn(category)).toBe(!before)).toPass()
  }

  /** Presses a button and waits until the visitor is told that the choice is stored. */
  async press(button: 'accept' | 'refuse' | 'save'): Promise<void> {
    const before = await this.view.since()
    await this.view.press('button', buttons[button])
    await expect(async () => {
      expect((await this.view.since()) === before).toBe(this.runsScripts)
      expect(await this.view.text()).toContain(stored)
      const path = this.runsScripts ? '/' : '/choices?stored'
      expect(await this.view.address()).toBe(`https://${host}${path}`)
    }).toPass()
  }

  /** Waits until these switches are on, and no others that a visitor can turn. */
  async expectOn(...on: Category[]): Promise<void> {
    await expect(async () => {
      for (const category of categories) {
        expect(await this.#isOn(category), category).toBe(on.includes(category))
      }
    }).toPass()
  }

  async expectText(words: string): Promise<void> {
    await expect(async () => expect(await this.view.text()).toContain(words)).toPass()
  }

  /** The cookie of the choice; `undefined` when there is none. */
  async cookie(): Promise<Cookie | undefined> {
    const cookies = await this.view.cookies()
    return cookies.find(({ name }) => name === cookieName)
  }

  /** What the cookie says is allowed; `undefined` when no choice is stored. */
  async allowed(): Promise<string | undefined> {
    const cookie = await this.cookie()
    return cookie && (new URLSearchParams(cookie.value).get('allow') ?? undefined)
  }

  /** `undefined` when there is no such switch. */
  async #isOn(category: Category): Promise<boolean | undefined> {
    const switches = await this.view.all('switch')
    return switches.find(({ name }) => name === labels[category])?.on
  }
}

export const test = base.extend<{
  /** Gives the visitor a further tab for the charter. */
  openCharter: () => Promise<Charter>
  charter: Charter
  /** Of the charter as it is. */
  revision: string
}>({
  openCharter: async ({ openTab, web, javaScriptEnabled }, use) => {
    web.add(host, real)
    await use(async () => new Charter(await openTab(), javaScriptEnabled))
  },
  charter: async ({ openCharter }, use) => use(await openCharter()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here.
  revision: async ({}, use) => {
    const { body } = await get(real, host, '/cookies.json')
    await use(JSON.parse(body).revision)
  },
})
