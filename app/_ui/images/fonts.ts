import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprintOf } from '../../_content/fingerprint'
import { lettersOf } from './letters'

/** Where the faces are; next.config.js has them travel with what is deployed. */
const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules/@expo-google-fonts')

/** What styles call the typefaces: for what is read or pressed on a page, and for what it declares. */
export const family = { text: 'Source Sans 3', display: 'Source Serif 4' }

function face(name: string, weight: 400 | 600, file: string) {
  const data = readFileSync(path.join(/*turbopackIgnore: true*/ folder, file))
  return { name, weight, style: 'normal' as const, data }
}

/**
 * The typefaces of pictures: Latin with all its accents, Greek and Cyrillic. One
 * array for good, which is how the renderer knows that it has parsed it before.
 */
export const fonts = [
  face(family.text, 400, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  face(family.text, 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  face(family.display, 400, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
]

/** Tells one version of the typefaces from another. */
export const fontsHash = fingerprintOf(...fonts.map(({ data }) => data))

const letters = fonts.map(({ data }) => lettersOf(data))

/**
 * `text` without what no typeface has a drawing of, such as emoji, for which
 * the renderer would ask servers elsewhere; nothing is fetched to draw a picture.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC')]
    .filter((letter) => letters.some((known) => known.has(letter.codePointAt(0) ?? 0)))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}
