import { shadeOnDark } from '../_portals/accent'
import previewSheet from './preview-sheet.ts?inline'
import sheet from './sheet.ts?inline'

const own = process.env.PREVIEW ? sheet + previewSheet : sheet

/**
 * The style sheet of a page, which stands in the page itself: its first view
 * waits for nothing else.
 *
 * @param accent Colour of links and marks, as `#1f4e79`; the house’s own when left out.
 */
export function styleOf(accent?: string): string {
  if (!accent) return own
  return `${own}:root{--accent:${accent};--accent-on-dark:${shadeOnDark(accent)}}`
}
