import type { Nodes, Parents } from 'mdast'
import { location } from 'vfile-location'
import { findPlaceholders } from '../_content/placeholders'
import { maxShown, type Report } from '../_content/report'
import { textFindings } from '../_content/text-findings'
import { lineSlips } from './line-slips'
import { markSlips } from './mark-slips'
import { findNodeSlips, type Slip } from './node-slips'
import { type Block, plainTextOf } from './plain-text'

const paragraphSlips = [...lineSlips, ...markSlips]
/** A heading and a cell are one line, which begins after a mark of its own. */
const slipsOf = { paragraph: paragraphSlips, heading: markSlips, tableCell: markSlips }

/**
 * Reports the slips in `tree`, which was parsed from the report’s file: what is right as
 * Markdown, and yet shows something else than was meant.
 */
export function checkSlips(tree: Nodes, report: Report): void {
  const { text: source } = report.source
  const { toPoint } = location(source)
  const known: Slip[] = []
  for (const slip of findSlips(tree, undefined, source)) {
    const { from, to, severity, message, replacement } = slip
    // What is said first of a place is nearest to what was meant.
    if (known.some((other) => from < other.to && other.from < to)) continue
    known.push(slip)
    if (known.length > maxShown) return
    const [start, end] = [toPoint(from), toPoint(to)]
    const place = start && end && { start, end }
    if (severity === 'error') report.error(message, { place, replacement })
    else report.warn(message, { place, replacement, about: shorten(source.slice(from, to)) })
  }
}

/** The slips in `node` and all within it, those of a whole text before those of its parts. */
function* findSlips(node: Nodes, parent: Parents | undefined, source: string): Generator<Slip> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    yield* findInBlock(node, source)
  }
  yield* findNodeSlips(node, parent, source)
  if (!('children' in node)) return
  for (const child of node.children) yield* findSlips(child, node, source)
}

function* findInBlock(block: Block, source: string): Generator<Slip> {
  const { text, offset } = plainTextOf(block, source)
  for (const { pattern, severity, message, instead } of slipsOf[block.type]) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const [from, to] = [offset + index, offset + index + found.length]
      const written = source.slice(from, to)
      const replacement = instead?.(written)
      const whole = replacement ?? written
      const said = message(shorten(whole), whole)
      yield { from, to, severity, message: said, replacement }
    }
  }
  for (const { index, written, sure } of findPlaceholders(text)) {
    const [from, to] = [offset + index, offset + index + written.length]
    const said = textFindings[sure ? 'placeholder' : 'placeholder-or-word'](shorten(written))
    yield { from, to, severity: sure ? 'error' : 'warning', message: said }
  }
}

/** How much of a text is shown in a message, in characters. */
const maxQuoted = 50

/** The first line of `text`, as far as a message shows it. */
function shorten(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/)
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted)}…` : line
}
