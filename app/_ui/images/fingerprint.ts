import type { ReactElement } from 'react'
import { fingerprintOf } from '../../_content/fingerprint'
import { fontsHash } from './fonts'

/**
 * Tells one picture from another: it changes with what is drawn, how, and in
 * which typeface.
 *
 * @param picture HTML elements only, which are all there is to it.
 */
export function fingerprintOfPicture(picture: ReactElement): string {
  // What React notes of elements for itself begins with an underscore.
  const drawn = JSON.stringify(picture, (key, value) => (key.startsWith('_') ? undefined : value))
  return fingerprintOf(fontsHash, drawn)
}
