import { shadeOnDark } from '../_portals/accent'
import previewSheet from './preview-sheet.ts?inline'
import sheet from './sheet.ts?inline'

/**
 * The style sheet of a page, which stands in the page itself: its first view
 * waits for nothing else.
 *
 * @param accent Colour of links and marks, as `#1f4e79`; the house’s own when left out.
 * @param isPreview Whether the page is not the published one.
 */
export function styleOf(accent?: string, isPreview = false): string {
  const own = process.env.PREVIEW && isPreview ? sheet + previewSheet : sheet
  if (!accent) return own
  return `${own}:root{--accent:${accent};--accent-on-dark:${shadeOnDark(accent)}}`
}
