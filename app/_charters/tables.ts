import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { suggestName } from '../_content/nearest'
import type { Report } from '../_content/report'
import type { Category } from './category'
import { categoryFindings } from './category-findings'
import type { Cookie } from './cookie'
import type { Declared } from './declared-cookies'
import { attributesOf, type Element, isElement } from './element'
import { tableFindings } from './table-findings'

/** What a table of cookies shows: those of a category, or of these only some. */
export interface Selection {
  category: string
  /** Only this provider’s. */
  provider?: string
  /** Only those of this service. */
  service?: string
}

/** Whether `cookie` stands in the table of `selection`. */
export function isSelected(cookie: Cookie, selection: Selection): boolean {
  const { category, provider = cookie.provider, service = cookie.service } = selection
  return cookie.category === category && cookie.provider === provider && cookie.service === service
}

/**
 * The text with a table for the cookie that keeps the visitor’s choice at its end, under a
 * heading, where no other shows it: what a charter does not say is said all the same.
 */
export function addTable(text: Root, cookie: Cookie, { id, name }: Category): Root {
  const selections: Selection[] = []
  visit(text, (node) => {
    if (!isElement(node) || node.name !== 'CookieTable') return
    const { category = '', ...filter } = attributesOf(node)
    if (category === id) selections.push({ category, ...filter })
  })
  if (selections.some((selection) => isSelected(cookie, selection))) return text
  // Beside other tables of the category, it shows no more than this cookie.
  const { provider, service } = cookie
  const attributes = { category: id, ...(selections.length > 0 && { provider, service }) }
  const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: name }] }
  const table: Element = {
    type: 'mdxJsxFlowElement',
    name: 'CookieTable',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  }
  return { ...text, children: [...text.children, heading, table] }
}

interface Shown {
  node: Nodes
  selection: Selection
}

/**
 * Reports which tables have no cookie, or stand where a visitor would take them for
 * that of the necessary ones, and which cookies have no table, or several.
 *
 * @param nodes All of a charter’s text, passages included, in reading order.
 * @param declared What the charter declares, the choice’s own cookie included.
 * @param categories Those that the portal tells apart; `undefined` where that is not known.
 * @param report On the charter, which declares the cookies.
 */
export function checkTables(
  nodes: Nodes[],
  { cookies, complete }: Declared,
  categories: readonly Category[] | undefined,
  report: Report,
): void {
  const tables = findTables(nodes, categories, report)
  for (const { node, selection } of tables) {
    if (!complete || cookies.some(({ cookie }) => isSelected(cookie, selection))) continue
    const { provider, service } = selection
    const names = (field: 'provider' | 'service') => [
      ...new Set(
        cookies
          .filter(({ cookie }) => cookie.category === selection.category)
          .map(({ cookie }) => cookie[field]),
      ),
    ]
    const message =
      provider !== undefined && !names('provider').includes(provider)
        ? tableFindings['table-without-provider'](
            provider,
            suggestName(provider, names('provider')),
          )
        : service !== undefined && !names('service').includes(service)
          ? tableFindings['table-without-service'](service, suggestName(service, names('service')))
          : tableFindings['table-without-cookie'](selection.category)
    report.error(message, { source: node.data?.source, place: node.position })
  }
  const repeated = new Set<Nodes>()
  for (const { cookie, placeOf } of cookies) {
    const [first, second] = tables.filter(({ selection }) => isSelected(cookie, selection))
    const [name = ''] = cookie.name
    if (!first) {
      const message = tableFindings['cookie-in-no-table'](name, cookie.category)
      report.error(message, { place: placeOf() })
    }
    if (second && !repeated.has(second.node)) {
      const { node } = second
      repeated.add(node)
      const message = tableFindings['cookie-in-two-tables'](name)
      report.error(message, { source: node.data?.source, place: node.position })
    }
  }
}

/** The tables of a text whose category exists; reports others, and those that stand under a wrong one. */
function findTables(
  nodes: Nodes[],
  categories: readonly Category[] | undefined,
  report: Report,
): Shown[] {
  const tables: Shown[] = []
  let necessaryAbove = false
  for (const node of nodes) {
    if (node.type === 'heading') necessaryAbove = false
    if (!isElement(node) || node.name !== 'CookieTable') continue
    const { category: key, ...filter } = attributesOf(node)
    // The element’s own mistakes are reported already.
    if (!key) continue
    const category = categories?.find(({ id }) => id === key)
    const at = { source: node.data?.source, place: node.position }
    if (categories && !category) {
      const suggestion = suggestName(
        key,
        categories.map(({ id }) => id),
      )
      report.error(categoryFindings['category-unknown'](key, suggestion), at)
      continue
    }
    if (necessaryAbove && category?.decision !== 'always') {
      report.error(tableFindings['table-under-necessary'](key), at)
    }
    necessaryAbove ||= category?.decision === 'always'
    tables.push({ node, selection: { category: key, ...filter } })
  }
  return tables
}
