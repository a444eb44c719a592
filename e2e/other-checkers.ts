import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'

/** What the page runs; both scripts put themselves there under these names. */
declare const ace: {
  Checker: new () => {
    check(document: Document, guidelines: string[]): Promise<{ results: Result[] }>
  }
}
declare const HTMLCS: {
  process(standard: string, document: Document, done: () => void, failed: () => void): void
  getMessages(): { type: number; code: string; msg: string; element: Element }[]
}
interface Result {
  ruleId: string
  value: [level: string, verdict: 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL']
  message: string
  path: { dom: string }
}

/** Questions that IBM’s engine leaves to people, or gets wrong, and the answers. */
const answered = [
  // Links are underlined, and what a switch says it says by its knob too.
  'style_color_misuse',
  // Forced colours are looked at by axe-core, and the controls by a test of their own.
  'style_highcontrast_visible',
  // A name in bold, in the footer, heads nothing.
  'text_block_heading',
  // A “small file” is no place on the screen.
  'text_sensory_misuse',
  // Markdown’s quotes have no field for where they are from; the text says it.
  'blockquote_cite_exists',
  // It does not know that a list of descriptions may group them by `div`.
  'list_structure_proper',
  // It takes a legend that only screen readers are told for none.
  'fieldset_legend_valid',
]

/** Warnings of HTML_CodeSniffer about what is right here: the ends of their codes. */
const intended = [
  // What lies over the page until it has the focus; axe-core sees what is behind it.
  '.Abs',
  // Markdown has no captions. Tables of cookies have one.
  'H39.3.NoCaption',
  // It does not decode fragments. `npm run check` finds links to anchors that are not there.
  'NoSuchID',
  // A sentence with two links is no navigation.
  'H48',
]

/** What IBM’s accessibility checker holds against the page, or cannot decide: rule, place, reason. */
export async function complaintsOfIbm(page: Page): Promise<string[]> {
  await page.evaluate(read('accessibility-checker-engine/ace.js'))
  const { results } = await page.evaluate(() =>
    new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']),
  )
  return results
    .filter(({ ruleId, value: [, verdict] }) => verdict !== 'PASS' && !answered.includes(ruleId))
    .map(({ ruleId, path, message }) => `${ruleId} ${path.dom}: ${message}`)
}

/**
 * What HTML_CodeSniffer holds against the page by WCAG 2, level AA: errors and warnings.
 * Its notices, dozens a page, are what a person should look at on any page.
 */
export async function complaintsOfHtmlCodeSniffer(page: Page): Promise<string[]> {
  await page.evaluate(read('html_codesniffer/build/HTMLCS.js'))
  const messages = await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) =>
      HTMLCS.process('WCAG2AA', document, resolve, reject),
    )
    return HTMLCS.getMessages().map(({ element, ...message }) => {
      return { ...message, element: element.outerHTML?.slice(0, 80) }
    })
  })
  const notice = 3
  return messages
    .filter(({ type, code }) => type !== notice && !intended.some((end) => code.endsWith(end)))
    .map(({ code, msg, element }) => `${code} ${element}: ${msg}`)
}

function read(file: string): string {
  return readFileSync(`node_modules/${file}`, 'utf8')
}
