import type { Nodes } from 'mdast'
import type { Report } from '../_content/report'
import { reportAt } from './markdown'
import { structureFindings } from './structure-findings'

/**
 * What Markdown leaves in a text as it is written, because a note or address it
 * refers to is not there, or only GitHub has such a mark; and what is then said.
 */
const unresolved = [
  [/^\[!(?:note|tip|important|warning|caution)\]/i, 'alert-mark'],
  [/\[\^[^[\]\s]+\]/, 'note-undefined'],
  [/\[[^[\]]+\]\[[^[\]]*\]/, 'address-undefined'],
  [/\[[^[\]]+\]\((?:[^)[\s]*\s[^)[]*\)|[^)[]*$)/, 'address-broken'],
] as const

/**
 * Reports which notes and named addresses are missing, there twice or used nowhere:
 * Markdown passes over all of these in silence.
 *
 * @param nodes All of a charter’s text, passages included, in reading order.
 */
export function checkReferences(nodes: Nodes[], report: Report): void {
  const used = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`)
    if (node.type === 'linkReference') used.add(node.identifier)
    if (node.type === 'text') reportUnresolved(node, report)
  }
  const defined = new Set<string>()
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') continue
    const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
    if (defined.has(name)) {
      reportAt(report, node, structureFindings['definition-twice'](name))
    } else if (!used.has(name)) {
      reportAt(report, node, structureFindings['definition-unused'](name))
    }
    defined.add(name)
  }
}

function reportUnresolved(node: Extract<Nodes, { type: 'text' }>, report: Report): void {
  const { start, end } = node.position ?? {}
  const source = (node.data?.source?.text ?? '').slice(start?.offset, end?.offset)
  // A backslash says that the brackets are meant as they stand.
  if (source.includes('\\[')) return
  for (const [pattern, id] of unresolved) {
    const [written] = pattern.exec(node.value) ?? []
    if (written) reportAt(report, node, structureFindings[id](written))
  }
}
