import { chromium, type LaunchOptions, type Page } from 'playwright'
import type { Engine } from './engine'

/** Chromium as Playwright drives it. */
export async function startChromium(port: number, options: LaunchOptions): Promise<Engine> {
  const chrome = await chromium.launch({
    ...options,
    // Visitors’ browsers remember the pages that they come back to.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  return {
    async open({ javaScript, viewport }) {
      const context = await chrome.newContext({
        javaScriptEnabled: javaScript,
        viewport,
        ignoreHTTPSErrors: true,
        proxy: { server: `127.0.0.1:${port}` },
      })
      return {
        async openTab() {
          const page = await context.newPage()
          return {
            open: async (url) => void (await page.goto(url)),
            evaluate: (expression) => evaluate(page, expression),
            click: (x, y) => page.mouse.click(x, y),
            async count(role) {
              const session = await context.newCDPSession(page)
              const { nodes } = await session.send('Accessibility.getFullAXTree')
              return nodes.filter((node) => !node.ignored && node.role?.value === role).length
            },
            cookies: () => context.cookies(page.url()),
            close: () => page.close(),
          }
        },
        close: () => context.close(),
      }
    },
    close: () => chrome.close(),
  }
}

/** Evaluates in the page that is there: where another takes its place meanwhile, in that one. */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  try {
    return await page.evaluate(expression)
  } catch (error) {
    if (!/context was destroyed/.test(String(error))) throw error
    return evaluate(page, expression)
  }
}
