import type { Nodes } from 'mdast'
import { reportAt } from './markdown'

/**
 * What Markdown leaves in a text as it is written, because a note or address it
 * refers to is not there; and what the editor would have to mend.
 */
const unresolved: [pattern: RegExp, reason: (written: string) => string, mend: string][] = [
  [
    /\[\^[^\]\s]+\]/,
    (written) => `There is no note \`${written}\`.`,
    'Write it on a line of its own, as [^1]: text, in the charter itself.',
  ],
  [
    /\[[^\]]+\]\[[^\]]*\]/,
    (written) => `\`${written}\` is no link: its address is not given.`,
    'Write it as [text](address).',
  ],
  [
    /\[[^\]]+\]\((?:[^)]*\s[^)]*\)|[^)]*$)/,
    (written) => `\`${written}\` is no link: its address has a space or no end.`,
    'Write [text](address), and %20 for a space in the address.',
  ],
]

/**
 * Says which notes and named addresses are missing, there twice or used nowhere:
 * Markdown passes over all of these in silence.
 *
 * @param nodes All of a charter’s text, passages included, in reading order.
 */
export function checkReferences(nodes: Nodes[]): void {
  const used = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`)
    if (node.type === 'linkReference') used.add(node.identifier)
    if (node.type === 'text') reportUnresolved(node)
  }
  const defined = new Set<string>()
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') continue
    const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
    if (defined.has(name)) {
      reportAt(node, `\`[${name}]:\` is there twice.`, 'Remove one of them, or name it otherwise.')
    } else if (!used.has(name)) {
      reportAt(node, `\`[${name}]:\` is used nowhere.`, `Remove it, or refer to it by [${name}].`)
    }
    defined.add(name)
  }
}

function reportUnresolved(node: Extract<Nodes, { type: 'text' }>): void {
  const { start, end } = node.position ?? {}
  const source = String(node.data?.file ?? '').slice(start?.offset, end?.offset)
  // A backslash says that the brackets are meant as they stand.
  if (source.includes('\\[')) return
  for (const [pattern, reason, mend] of unresolved) {
    const [written] = pattern.exec(node.value) ?? []
    if (written) reportAt(node, reason(written), mend)
  }
}
