import type { Heading, ListItem, Nodes, Parents, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Message } from '../_content/define-findings'
import { findAlteredName } from './altered-names'
import { partAddress } from './bare-addresses'
import { lineFindings } from './line-findings'
import { nodeFindings } from './node-findings'
import { isBareAddress } from './plain-text'

/** What was likely not meant, from one offset in its file to another. */
export interface Slip {
  from: number
  to: number
  /** An error where what is published is surely not what was meant. */
  severity: 'error' | 'warning'
  message: Message
  /** What to write instead, exactly, where that is known. */
  replacement?: string | undefined
}

/** How far to the right of its neighbours a paragraph looks like code, in columns, as in CommonMark. */
const codeIndent = 4

/**
 * What is likely no more than a slip in `node`, though it is good Markdown.
 *
 * @param parent What it lies in; absent for a whole file.
 * @param source The text of the file.
 */
export function findNodeSlips(node: Nodes, parent: Parents | undefined, source: string): Slip[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      const found = findAlteredName(node, parent, source)
      if (!found) return []
      const { from, to, sure, instead } = found
      const said = instead ?? source.slice(from, to).slice(0, 50)
      return [
        {
          from,
          to,
          severity: sure ? 'error' : 'warning',
          message: nodeFindings[sure ? 'name-altered' : 'name-or-emphasis'](said),
          replacement: instead,
        },
      ]
    }
    case 'link': {
      const address = isBareAddress(node, source) && textOf(node)
      const parted = address && partAddress(address)
      if (!parted) return []
      const { mark, instead } = parted
      // One that the parser found afterwards has no place of its own.
      const begin = node.position ? node : parent
      const from = source.indexOf(address, begin?.position?.start.offset)
      const message = nodeFindings['address-with-mark'](mark, instead)
      const to = from + address.length
      return [{ from, to, severity: 'error', message, replacement: instead }]
    }
    case 'heading':
      return findInHeading(node, parent, source)
    case 'table':
      return findInTable(node)
    case 'listItem':
      return [...findBox(node, source), ...findIndented(node, source)]
    case 'root':
    case 'blockquote':
      return findIndented(node, source)
    default:
      return []
  }
}

function findInHeading(heading: Heading, parent: Parents | undefined, source: string): Slip[] {
  const slips: Slip[] = []
  for (const child of heading.children) {
    if (child.type !== 'footnoteReference') continue
    const message = nodeFindings['note-in-heading'](`[^${child.label ?? child.identifier}]`)
    slips.push({ ...placeOf(child), severity: 'error', message })
  }
  const { from, to } = placeOf(heading)
  const text = textOf(heading)
  // Whoever underlines a heading writes it on one line, and ends no sentence.
  const isLikely = text.includes('\n') || /[.;,]$/.test(text)
  // What front matter becomes that is no YAML, or does not come first, is reported as that.
  const isHead = /^\s*(?:---|\+\+\+|;;;)/.test(source) && parent?.children[0]?.type !== 'yaml'
  if (isLikely && !isHead && source[from] !== '#') {
    slips.push({ from, to, severity: 'warning', message: nodeFindings['heading-by-underline']() })
  }
  return slips
}

function findInTable(table: Table): Slip[] {
  const [head, ...rows] = table.children
  const columns = head?.children.length ?? 0
  const slips: Slip[] = []
  if (head && !textOf(head).trim()) {
    const message = nodeFindings['table-head-empty']()
    slips.push({ ...placeOf(head), severity: 'error', message })
  }
  for (const row of rows) {
    const cells = row.children.length
    if (cells <= columns || row.children.slice(columns).every((cell) => !textOf(cell))) continue
    const message = nodeFindings['table-row-too-long'](cells, columns)
    slips.push({ ...placeOf(row), severity: 'error', message })
  }
  return slips
}

function findBox(item: ListItem, source: string): Slip[] {
  if (typeof item.checked !== 'boolean') return []
  const { from, to } = placeOf(item)
  const [, before = '', box = ''] = /^([^[]*)(\[[ xX\s]\]\s)/.exec(source.slice(from, to)) ?? []
  const begin = from + before.length
  const message = lineFindings['task-box']()
  return [{ from: begin, to: begin + box.length, severity: 'error', message, replacement: '' }]
}

/** Paragraphs in `parent` that begin further to the right than what stands beside them. */
function findIndented(parent: Parents, source: string): Slip[] {
  const columns = parent.children.map((child) => columnOf(child, source))
  const own = parent.type === 'root' ? 0 : Math.min(...columns)
  return parent.children.flatMap((child, index) => {
    const indent = (columns[index] ?? 0) - own
    // A list item’s first line begins after its mark and its box.
    const isFirst = parent.type === 'listItem' && index === 0
    if (child.type !== 'paragraph' || isFirst || indent < codeIndent) return []
    const message = nodeFindings['indented-code']()
    return [{ ...placeOf(child), severity: 'warning', message }]
  })
}

/** In which column `node` begins, from 0; a tab leads to the next fourth one, as in CommonMark. */
function columnOf({ position }: Nodes, source: string): number {
  const offset = position?.start.offset ?? 0
  const line = source.slice(offset + 1 - (position?.start.column ?? 1), offset)
  return [...line].reduce((column, mark) => column + (mark === '\t' ? 4 - (column % 4) : 1), 0)
}

function placeOf({ position }: Nodes): { from: number; to: number } {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 }
}
