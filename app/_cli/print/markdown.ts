import { markdownTable } from 'markdown-table'
import type { Piece, PrintedReport } from './report'

/** Below the 65,536 characters that GitHub takes in one comment. */
const maxLength = 60_000

/** The report as Markdown for a comment on a pull request. */
export function printMarkdown({ summary, sections, sayMore }: PrintedReport): string {
  let text = write(summary)
  let left = 0
  for (const { title, head, rows } of sections) {
    const cells = [head]
    let length = text.length
    for (const row of rows.map((pieces) => pieces.map(write))) {
      length += row.join(' | ').length
      if (length > maxLength) left++
      else cells.push(row)
    }
    text += `\n\n### ${title}\n\n${markdownTable(cells, { alignDelimiters: false })}`
  }
  return left > 0 ? `${text}\n\n${sayMore(left)}` : text
}

function write(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'quoted' in piece ? toCode(piece.quoted) : `[${piece.text}](<${piece.href}>)`
    })
    .join('')
}

/**
 * Code, in which nothing is HTML, makes a link or calls somebody by `@`. Only a
 * vertical bar would end the cell even there (GFM, section 4.10): it stands
 * between two pieces of code, by its number.
 */
function toCode(text: string): string {
  return text
    .split('|')
    .map((part) => {
      // The longest run of backticks within ends no code that began with a longer one.
      const runs = part.match(/`+/g)?.map((run) => run.length) ?? []
      const fence = '`'.repeat(Math.max(0, ...runs) + 1)
      const space = /^[ `]|[ `]$/.test(part) ? ' ' : ''
      return part && fence + space + part + space + fence
    })
    .join('&#124;')
}
