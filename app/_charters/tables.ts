import type { Nodes } from 'mdast'
import type { Report } from '../_content/report'
import { type Category, categories } from './category'
import type { Declared } from './declared-cookies'
import { attributesOf, isElement } from './element'
import { reportAt } from './markdown'

/**
 * Reports which tables of cookies are there twice, without a cookie or where a
 * visitor would take them for that of the necessary ones, and which cookies
 * have none.
 *
 * @param nodes All of a charter’s text, passages included, in reading order.
 * @param report On the charter, which declares the cookies.
 */
export function checkTables(nodes: Nodes[], declared: Declared | undefined, report: Report): void {
  const shown = new Set<Category>()
  let necessaryAbove = false
  for (const node of nodes) {
    if (node.type === 'heading') necessaryAbove = false
    if (!isElement(node) || node.name !== 'CookieTable') continue
    const { category } = attributesOf(node)
    // The element’s own mistakes are reported already.
    if (!isCategory(category)) continue
    if (shown.has(category)) {
      reportAt(
        report,
        node,
        `The table of \`${category}\` cookies is there twice.`,
        'Remove one of them.',
      )
    }
    shown.add(category)
    if (
      declared?.complete &&
      !declared.cookies.some(({ cookie }) => cookie.category === category)
    ) {
      reportAt(
        report,
        node,
        `The table of \`${category}\` cookies has no cookie.`,
        'List one of that category in `cookies:`, or write a sentence instead of the table.',
      )
    }
    if (necessaryAbove && category !== 'necessary') {
      reportAt(
        report,
        node,
        `The table of \`${category}\` cookies stands under that of the necessary ones.`,
        'Put a heading between them: visitors would read that these need no consent.',
      )
    }
    necessaryAbove ||= category === 'necessary'
  }
  for (const { cookie, place } of declared?.cookies ?? []) {
    if (shown.has(cookie.category)) continue
    report.error(`The cookie \`${cookie.name}\` is shown in no table.`, {
      place,
      fix: `Add <CookieTable category="${cookie.category}" /> to the text.`,
    })
  }
}

function isCategory(written: string | undefined): written is Category {
  return categories.some((category) => category === written)
}
