import type { VFile } from 'vfile'
import { reportError } from '../_content/problems'
import type { Size } from './logo'

/** How every PNG begins and ends (https://www.w3.org/TR/png-3/, sections 5.2, 5.3 and 11.2). */
const begin = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const end = Buffer.from('\0\0\0\0IEND\xaeB\x60\x82', 'latin1')

/** How many pixels a side may have: what is drawn takes memory by its pixels, however small the file. */
const most = 2000

/**
 * Checks that `bytes` are a whole PNG; says on `file` when they are not.
 *
 * @returns Its size in pixels; `undefined` when anything is wrong.
 */
export function checkPng(file: VFile, bytes: Buffer): Size | undefined {
  if (!bytes.subarray(0, begin.length).equals(begin)) {
    reportError(file, 'This is no PNG, whatever its name says.', {
      mend: 'Open it in an image editor and export it as PNG.',
    })
    return undefined
  }
  if (!bytes.subarray(-end.length).equals(end)) {
    reportError(file, 'This PNG is not whole.', { mend: 'Copy it here again, or export it anew.' })
    return undefined
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width === 0 || height === 0 || width > most || height > most) {
    reportError(file, `This PNG has ${width} × ${height} pixels; ${most} a side are the most.`, {
      mend: 'Export it smaller; 144 pixels of height are plenty.',
    })
    return undefined
  }
  return { width, height }
}
