import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/**
 * Opens a page as a browser that runs no scripts does, and lets scripts run only
 * then: axe-core is one itself, and waits for ever where timers never fire, as
 * with Playwright's `javaScriptEnabled: false`. What was parsed stays as it is,
 * `<noscript>` included.
 */
export async function openWithoutScripts(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  await page.goto(url)
  await session.send('Emulation.setScriptExecutionDisabled', { value: false })
  await session.detach()
}

/** WCAG 2.2, levels A and AA, and what axe-core's authors advise beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core holds against the page, one line for each element: rule, selector,
 * reason. What it cannot decide by itself is in there too, so that nobody has to.
 */
export async function complaintsAbout(page: Page): Promise<string[]> {
  // Legacy mode runs within the page, which has no frames, and opens no further one.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(tags)
    .setLegacyMode()
    // One letter is too short for it to tell; white on a portal’s colour always can be read.
    .exclude('svg[aria-hidden] text')
  // Styles tell what the page asked for, and not which colours the system painted instead.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  if (forced) axe.disableRules('color-contrast')
  const { violations, incomplete } = await axe.analyze()
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      `${id} ${target.join(' ')}: ${failureSummary}`.replaceAll(/\s+/g, ' '),
    ),
  )
}
