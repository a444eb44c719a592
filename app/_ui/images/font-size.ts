/** How wide a letter of the typeface is, in its size: wider than most texts need. */
const letterWidth = 0.55

/**
 * The largest of `sizes` at which `text` takes no more than its lines, by an
 * estimate on the wide side; the last where none is small enough.
 *
 * @param width Of a line, in pixels.
 * @param sizes Font sizes in pixels, the largest first, each with the most lines it may take.
 */
export function fontSizeFor(
  text: string,
  width: number,
  sizes: { size: number; lines: number }[],
): { size: number; lines: number } {
  const fitting = sizes.find(({ size, lines }) => {
    return countLines(text, Math.floor(width / (size * letterWidth))) <= lines
  })
  return fitting ?? (sizes.at(-1) as { size: number; lines: number })
}

/** How many lines of `most` letters `text` takes; a word that is longer is broken. */
function countLines(text: string, most: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length <= most) {
      used += 1 + length
      continue
    }
    if (used > 0) lines++
    lines += Math.max(0, Math.ceil(length / most) - 1)
    used = length > most ? length % most : length
  }
  return lines
}
