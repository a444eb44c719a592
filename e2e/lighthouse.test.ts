import { test as base, expect } from 'playwright/test'
import { findFreePort } from './free-port'
import { categories, runLighthouse } from './lighthouse'
import { address, longest, portals, real } from './sites'
import { long } from './volume'

/** A browser of its own, which Lighthouse drives; the port is where it listens for that. */
const test = base.extend<object, { debuggingPort: number }>({
  debuggingPort: [
    async ({ playwright, launchOptions }, use) => {
      const port = await findFreePort()
      const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`]
      const browser = await playwright.chromium.launch({ ...launchOptions, args })
      await use(port)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

// One page at a time: each would take the other's processor.
test.describe.configure({ mode: 'default', timeout: 90_000 })

// The languages of a charter differ in their words alone, so one page in English stands for all.
const english = { host: portals[0].host, path: '/en' }
const pages = long
  ? [...portals.map(({ host }) => ({ host, path: '/' })), english]
  : [{ host: longest, path: '/' }, english]

for (const { host, path } of pages) {
  const page = `${host}.localhost${path}`
  test(`Lighthouse gives ${page} 100 in every category`, async ({ debuggingPort }) => {
    const url = address(real, `${host}.localhost`, path)
    const { scores, losses } = await runLighthouse(url, debuggingPort)
    const said = Object.entries(scores).map(([category, score]) => `${category} ${score}`)
    console.log(`${page}: ${said.join(', ')}`)
    expect(losses).toEqual([])
    expect(scores).toEqual(Object.fromEntries(categories.map((category) => [category, 100])))
  })
}
