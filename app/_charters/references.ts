import type { Nodes } from 'mdast'
import type { Report } from '../_content/report'
import { reportAt } from './markdown'

/**
 * What Markdown leaves in a text as it is written, because a note or address it
 * refers to is not there; and what the editor would have to fix.
 */
const unresolved: [pattern: RegExp, reason: (written: string) => string, fix: string][] = [
  [
    /\[\^[^[\]\s]+\]/,
    (written) => `There is no note \`${written}\`.`,
    'Write it on a line of its own, as [^1]: text, in the charter itself.',
  ],
  [
    /\[[^[\]]+\]\[[^[\]]*\]/,
    (written) => `\`${written}\` is no link: its address is not given.`,
    'Write it as [text](address).',
  ],
  [
    /\[[^[\]]+\]\((?:[^)[\s]*\s[^)[]*\)|[^)[]*$)/,
    (written) => `\`${written}\` is no link: its address has a space or no end.`,
    'Write [text](address), and %20 for a space in the address.',
  ],
]

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
      reportAt(
        report,
        node,
        `\`[${name}]:\` is there twice.`,
        'Remove one of them, or name it otherwise.',
      )
    } else if (!used.has(name)) {
      reportAt(
        report,
        node,
        `\`[${name}]:\` is used nowhere.`,
        `Remove it, or refer to it by [${name}].`,
      )
    }
    defined.add(name)
  }
}

function reportUnresolved(node: Extract<Nodes, { type: 'text' }>, report: Report): void {
  const { start, end } = node.position ?? {}
  const source = (node.data?.source?.text ?? '').slice(start?.offset, end?.offset)
  // A backslash says that the brackets are meant as they stand.
  if (source.includes('\\[')) return
  for (const [pattern, reason, fix] of unresolved) {
    const [written] = pattern.exec(node.value) ?? []
    if (written) reportAt(report, node, reason(written), fix)
  }
}
