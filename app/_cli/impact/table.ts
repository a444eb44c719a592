import type { Piece, Report } from './report'

/** Columns of a terminal that every line fits in. */
const width = 100
const indent = '  '

/** The report as plain text for a terminal. */
export function printTable({ summary, sections }: Report): string {
  return [
    write(summary),
    ...sections.map(({ title, head, rows }) => {
      const cells = [head, ...rows.map((row) => row.map(write))]
      return `\n${title.toUpperCase()}\n${align(cells)}`
    }),
  ].join('\n')
}

function write(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.quoted)).join('')
}

/** Rows with their cells below each other, wrapped within their columns where they are long. */
function align(rows: string[][]): string {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? []
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => [...cell].length)))
  const available = width - indent.length * columns.length
  for (let over = sum(widths) - available; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    widths.splice(widest, 1, (widths[widest] ?? 0) - 1)
  }
  return rows
    .flatMap((row) => {
      const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 0))
      const height = Math.max(...cells.map((lines) => lines.length))
      return Array.from({ length: height }, (_, line) =>
        cells.map((lines, column) => indent + pad(lines[line] ?? '', widths[column] ?? 0)).join(''),
      )
    })
    .map((line) => line.trimEnd())
    .join('\n')
}

/** `text` in lines of at most `length` characters, broken at spaces where there are any. */
function wrap(text: string, length: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    let rest = [...word]
    const line = lines.at(-1) ?? ''
    if (line && [...line].length + 1 + rest.length <= length) {
      lines[lines.length - 1] = `${line} ${word}`
      continue
    }
    if (line) lines.push('')
    for (; rest.length > length; rest = rest.slice(length)) {
      lines.splice(-1, 0, rest.slice(0, length).join(''))
    }
    lines[lines.length - 1] = rest.join('')
  }
  return lines
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function pad(text: string, length: number): string {
  return text + ' '.repeat(length - [...text].length)
}
