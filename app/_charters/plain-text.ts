import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'

/** What holds the words of a text. */
export type Block = Paragraph | Heading | TableCell

/** Stands in a plain text for what is none: no letter, no mark, no space. */
export const taken = '\uFFFF'

/** What a backslash keeps as it stands, and what is written by its name or number. */
const kept = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/**
 * What `block` holds of plain text, as it is written in `source`: what Markdown made
 * nothing of, so that a mark in it is shown as it stands, and addresses that are links by
 * themselves. All else, such as code, components, the marks of emphasis and what a
 * backslash keeps, is `taken`, character by character.
 *
 * @returns The text and its offset in `source`, so that what is found in it has a place.
 */
export function plainTextOf(block: Block, source: string): { text: string; offset: number } {
  // The # of a heading and the | of a cell are none of their text.
  const [first, last] = block.type === 'paragraph' ? [] : [block.children[0], block.children.at(-1)]
  const { start } = first?.position ?? block.position ?? {}
  const { end } = last?.position ?? block.position ?? {}
  const offset = start?.offset ?? 0
  const written = source.slice(offset, end?.offset)
  const ranges: [from: number, to: number][] = []
  for (const child of block.children) findTaken(child, source, ranges)
  let text = ''
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    const [begin, stop] = [Math.max(from - offset, text.length), to - offset]
    if (stop <= begin) continue
    text += written.slice(text.length, begin)
    text += taken.repeat(stop - begin)
  }
  text += written.slice(text.length)
  return { text: text.replace(kept, (found) => taken.repeat(found.length)), offset }
}

function findTaken(node: Nodes, source: string, ranges: [number, number][]): void {
  if (node.type === 'text' || isBareAddress(node, source)) return
  ranges.push(...around(node))
  if ('children' in node) for (const child of node.children) findTaken(child, source, ranges)
}

/** Whether `node` is a link that is written as its address alone. */
export function isBareAddress(node: Nodes, source: string): boolean {
  if (node.type !== 'link') return false
  // One that the parser found in a text afterwards has no place.
  const begin = node.position?.start.offset
  return begin === undefined || source[begin] !== '['
}

/** What of `node` is not its children; all of it, where these have no places. */
function around(node: Nodes): [number, number][] {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return []
  const children: Nodes[] = 'children' in node ? node.children : []
  const first = children.at(0)?.position?.start.offset
  const last = children.at(-1)?.position?.end.offset
  return first === undefined || last === undefined
    ? [[from, to]]
    : [
        [from, first],
        [last, to],
      ]
}
