import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import { fontsHash } from './fonts'

/**
 * Tells one picture from another: it changes with what is drawn, how, and in
 * which typeface.
 *
 * @param picture HTML elements only, which are all there is to it.
 * @returns Eight hexadecimal digits.
 */
export function fingerprintOf(picture: ReactElement): string {
  // What React notes of elements for itself begins with an underscore.
  const drawn = JSON.stringify(picture, (key, value) => (key.startsWith('_') ? undefined : value))
  return createHash('sha256').update(fontsHash).update(drawn).digest('hex').slice(0, 8)
}
