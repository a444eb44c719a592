import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { buildSync } from 'esbuild'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { pages } from './demonstration'
import { View, Whole } from './react-portal'
import { expect, page, ran, says, test } from './test'

/** What takes the page up: after all that the gate does at once, and before `/slow.js` has come. */
function bundle(view: string, root: string): string {
  const contents = `
    import { createElement } from 'react'
    import { hydrateRoot } from 'react-dom/client'
    import { ${view} } from './react-portal'
    window.errors = []
    setTimeout(() => {
      hydrateRoot(${root}, createElement(${view}), {
        onRecoverableError: (error) => window.errors.push(error.message),
      })
      document.documentElement.id = 'hydrated'
    }, 200)`
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: path.join('e2e', 'gate') },
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

for (const [what, html, script] of [
  [
    'a part of the page',
    () =>
      page(
        `<div id="root">${renderToString(createElement(View))}</div><script defer src="/view.js"></script>`,
      ),
    () => bundle('View', "document.querySelector('#root')"),
  ],
  [
    'all of the page',
    () => `<!doctype html>${renderToString(createElement(Whole))}`,
    () => bundle('Whole', 'document'),
  ],
] as const) {
  test(`Where React takes up ${what}, tags run once and nothing is made anew`, async ({
    portal,
    page: tab,
  }) => {
    const own = pages({
      '/': html(),
      '/view.js': script(),
      '/slow.js': says('slow'),
      '/film': '<p>Un film',
    })
    const { url, visitorWhoAllowed } = await portal({
      own: async (request, response) => {
        if (request.url === '/slow.js') await delay(600)
        own(request, response)
      },
    })
    await visitorWhoAllowed('statistics')
    await tab.goto(url())
    await expect(tab.locator('#hydrated')).toBeVisible()
    await expect.poll(() => ran(tab)).toBe('first slow page1')
    await tab.getByRole('button', { name: 'Page 1' }).click()
    await expect.poll(() => ran(tab)).toBe('first slow page1 page2')
    await expect(tab.getByText('Recommandé')).toHaveCount(1)
    await expect(tab.getByRole('link', { name: 'Film' })).toBeVisible()
    await tab.getByRole('button', { name: 'Page 2' }).click()
    await expect.poll(() => ran(tab)).toBe('first slow page1 page2 page3')
    await expect(tab.getByRole('link', { name: 'Film' })).toHaveCount(0)
    const errors = () => tab.evaluate(() => (globalThis as never as { errors: string[] }).errors)
    expect(await errors()).toEqual([])
  })
}
