import type { Piece, Report } from './report'

/** Below the 65,536 characters that GitHub takes in one comment. */
const limit = 60_000

/** The report as Markdown for a comment on a pull request. */
export function printMarkdown({ summary, sections }: Report): string {
  let text = write(summary)
  let left = 0
  for (const { title, head, rows } of sections) {
    let table = `\n\n### ${title}\n\n| ${head.join(' | ')} |\n|${' - |'.repeat(head.length)}`
    for (const row of rows) {
      const line = `\n| ${row.map(write).join(' | ')} |`
      if (text.length + table.length + line.length > limit) left++
      else table += line
    }
    text += table
  }
  return left > 0 ? `${text}\n\n${left} more; \`npm run impact\` names them.` : text
}

/**
 * What is quoted becomes code, which makes no link and calls nobody. Every
 * character that could mean something to Markdown or HTML is written by its
 * number: such a one is text wherever it stands (CommonMark 0.31, section 2.5).
 */
function write(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const text = piece.quoted
        .replace(/\s+/g, ' ')
        .replace(/[^\p{L}\p{M}\p{N} -]/gu, (sign) => `&#${sign.codePointAt(0)};`)
      return `<code>${text}</code>`
    })
    .join('')
}
