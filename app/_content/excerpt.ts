/** How much of a line is shown around a place, in characters; a terminal has 80. */
const width = 72

/**
 * The line of `text` that a problem is in, as it stands there, and a mark under
 * the place.
 *
 * @param line Counted from 1.
 * @param column Counted from 1, in UTF-16 code units.
 * @param end Where the place ends; the mark is as long where that is on the same line.
 * @returns `undefined` when there is nothing in that line to show.
 */
export function excerptOf(
  text: string,
  line: number,
  column: number,
  end?: { line: number; column: number },
): string | undefined {
  const whole = lineOf(text, line)
  if (!whole.trim()) return undefined
  const first = Math.max(0, Math.min(column - 1 - width / 2, whole.length - width))
  const shown = printable(whole.slice(first, first + width))
  const [before, after] = [first > 0 ? '…' : '', first + width < whole.length ? '…' : '']

  const from = Math.min(column - 1, whole.length) - first
  const to = (end?.line === line ? end.column - 1 : whole.length) - first
  const length = end ? Math.max(1, Math.min(to, shown.length) - from) : 1
  const gutter = String(line).padStart(6)
  const mark = ' '.repeat(before.length + from) + '^'.repeat(length)
  return `${gutter} | ${before}${shown}${after}\n${' '.repeat(gutter.length)} | ${mark}`
}

/** The line of that number, lines ending as in Markdown: LF, CR LF or CR alone. */
function lineOf(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/, line)[line - 1] ?? ''
}

/** A text in which nothing moves what stands after it, nor the cursor of a terminal. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
}
