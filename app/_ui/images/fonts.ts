import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprintOf } from '../../_content/fingerprint'
import { lettersOf } from './letters'

/** Where the faces are; next.config.js has them travel with what is deployed. */
const folder = path.join(
  /*turbopackIgnore: true*/ process.cwd(),
  'node_modules/@expo-google-fonts/source-sans-3',
)

/** What styles call the typeface. */
export const family = 'Source Sans 3'

function face(weight: 400 | 600, file: string) {
  const data = readFileSync(path.join(/*turbopackIgnore: true*/ folder, file))
  return { name: family, weight, style: 'normal' as const, data }
}

/**
 * The typeface of pictures: Latin with all its accents, Greek and Cyrillic. One
 * array for good, which is how the renderer knows that it has parsed it before.
 */
export const fonts = [
  face(400, '400Regular/SourceSans3_400Regular.ttf'),
  face(600, '600SemiBold/SourceSans3_600SemiBold.ttf'),
]

/** Tells one version of the typeface from another. */
export const fontsHash = fingerprintOf(...fonts.map(({ data }) => data))

const letters = fonts.map(({ data }) => lettersOf(data))

/**
 * `text` without what the typeface has no drawing of, such as emoji, for which
 * the renderer would ask servers elsewhere; nothing is fetched to draw a picture.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC')]
    .filter((letter) => letters.every((known) => known.has(letter.codePointAt(0) ?? 0)))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}
