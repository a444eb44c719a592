import { test as base } from 'playwright/test'
import { desktop } from '../looks'
import { startChromium } from './chromium'
import type { Engine } from './engine'
import { startFirefox } from './firefox'
import type { EngineName } from './installed'
import { View } from './view'
import { openWeb, type Web } from './web'
import { startWebKit } from './webkit'

interface Visit {
  /** Opens a tab in the browser of the test’s visitor, who has never been anywhere. */
  openTab: () => Promise<View>
}

interface Around {
  engineName: EngineName
  engine: Engine
  /** All that visitors can reach: what a test has added. */
  web: Web
}

export const test = base.extend<Visit, Around>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  web: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here.
    async ({}, use) => {
      const web = await openWeb()
      await use(web)
      web.close()
    },
    { scope: 'worker' },
  ],
  engine: [
    async ({ engineName, web: { port }, launchOptions }, use) => {
      const start = {
        chromium: () => startChromium(port, launchOptions),
        firefox: () => startFirefox(port),
        webkit: () => startWebKit(port),
      }
      const engine = await start[engineName]()
      await use(engine)
      await engine.close()
    },
    { scope: 'worker' },
  ],
  openTab: async ({ engine, web, javaScriptEnabled, viewport }, use) => {
    const browser = await engine.open({
      javaScript: javaScriptEnabled,
      viewport: viewport ?? desktop,
    })
    await use(async () => new View(await browser.openTab()))
    await browser.close()
    web.reset()
  },
})
