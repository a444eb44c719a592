import { expect, test } from 'playwright/test'
import { complaintsOfHtmlCodeSniffer, complaintsOfIbm } from './other-checkers'
import { address, fixture, longest, real, rich } from './sites'
import { long } from './volume'

test.skip(
  !long,
  'axe-core is asked each time; what others say of the same is for `npm run e2e:long`',
)

for (const [site, host, path] of [
  [real, longest, '/'],
  [real, longest, '/choices'],
  [fixture, rich, '/'],
  [fixture, rich, '/en'],
  [fixture, rich, '/choices'],
  [fixture, 'demonstration.example', '/cookies/history'],
  [fixture, 'data.trois.example', '/fr'],
] as const) {
  test(`IBM’s checker and HTML_CodeSniffer find no fault in ${host}${path}`, async ({ page }) => {
    await page.goto(address(site, host, path))
    expect.soft(await complaintsOfIbm(page)).toEqual([])
    expect.soft(await complaintsOfHtmlCodeSniffer(page)).toEqual([])
  })
}
