import cliui from 'cliui'
import stringWidth from 'string-width'
import type { Piece, PrintedReport } from './report'

/** Columns of a terminal that every line fits in, where nobody says how many there are. */
const usualWidth = 100
const indent = 2

/** The report as plain text for a terminal. */
export function printTable(
  { summary, sections }: PrintedReport,
  width: number = usualWidth,
): string {
  return [
    write(summary),
    ...sections.map(({ title, head, rows }) => {
      const cells = [head, ...rows.map((row) => row.map(write))]
      return `\n${title.toUpperCase()}\n${align(cells, width)}`
    }),
  ].join('\n')
}

function write(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'quoted' in piece ? piece.quoted : piece.href
    })
    .join('')
}

/** Rows with their cells below each other, wrapped within their columns where they are long. */
function align(rows: string[][], maxWidth: number): string {
  const widths = (rows[0] ?? []).map(
    (_, column) => indent + Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  for (let over = widths.reduce((sum, width) => sum + width, -maxWidth); over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    widths.splice(widest, 1, (widths[widest] ?? 0) - 1)
  }
  const table = cliui({ width: maxWidth, wrap: true })
  for (const row of rows) {
    table.div(
      ...row.map((text, column) => ({
        text,
        width: widths[column] ?? 0,
        padding: [0, 0, 0, indent],
      })),
    )
  }
  return table.toString()
}
