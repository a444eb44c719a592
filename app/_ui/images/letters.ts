/**
 * The characters that a font has a drawing of: the code points in format 12 of
 * its table `cmap`.
 *
 * @param font A TrueType or OpenType font that is not compressed
 *   (https://learn.microsoft.com/typography/opentype/spec/cmap).
 * @throws Error when it has no such table.
 */
export function lettersOf(font: Buffer): Set<number> {
  const letters = new Set<number>()
  const table = groupsOf(font)
  const count = font.readUInt32BE(table + 12)
  for (let group = 0; group < count; group++) {
    const at = table + 16 + 12 * group
    const last = font.readUInt32BE(at + 4)
    for (let code = font.readUInt32BE(at); code <= last; code++) letters.add(code)
  }
  return letters
}

/** Where in the font its code points stand in groups. */
function groupsOf(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table++) {
    const entry = 12 + 16 * table
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(entry + 8)
    const encodings = font.readUInt16BE(cmap + 2)
    for (let encoding = 0; encoding < encodings; encoding++) {
      const at = cmap + font.readUInt32BE(cmap + 4 + 8 * encoding + 4)
      if (font.readUInt16BE(at) === 12) return at
    }
  }
  throw new Error('A font does not list its letters as expected (cmap, format 12).')
}
