import { type Browser, launch } from 'puppeteer-core'
import type { Engine } from './engine'
import { findFirefox } from './installed'

/** Firefox as puppeteer drives it, by WebDriver BiDi, which it speaks without a driver beside it. */
export async function startFirefox(port: number): Promise<Engine> {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('There is no Firefox.')
  const start = (javaScript: boolean) =>
    launch({
      browser: 'firefox',
      executablePath,
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        // BiDi has no command for it that this Firefox knows.
        'javascript.enabled': javaScript,
      },
    })
  const started = new Map<boolean, Browser>()
  return {
    async open({ javaScript, viewport }) {
      const firefox = started.get(javaScript) ?? (await start(javaScript))
      started.set(javaScript, firefox)
      const context = await firefox.createBrowserContext()
      return {
        async openTab() {
          const page = await context.newPage()
          await page.setViewport(viewport)
          return {
            open: async (url) => void (await page.goto(url)),
            evaluate: (expression) => page.evaluate(expression),
            click: (x, y) => page.mouse.click(x, y),
            count: async (role) => (await page.$$(`::-p-aria([role="${role}"])`)).length,
            // Of a cookie that a script has just taken away, Firefox may keep an empty one that
            // is over: no page sees it, and no request has it.
            cookies: async () =>
              (await page.cookies()).filter(
                ({ expires }) => expires < 0 || expires * 1000 > Date.now(),
              ),
            close: () => page.close(),
          }
        },
        close: () => context.close(),
      }
    },
    async close() {
      for (const firefox of started.values()) await firefox.close()
    },
  }
}
