import { location } from 'vfile-location'
import type { Report } from './report'
import { textFindings } from './text-findings'

/** What git writes around the two versions of lines that it cannot merge, in the order of a file. */
const mark = /^(?:<{7}|\|{7}|>{7})(?=[ \t]|$)/m

/** Whether `text` still holds two versions of some lines, so that reading it would tell nothing. */
export function isConflicted(text: string): boolean {
  const isLikely = text.includes('<<<<<<<') || text.includes('>>>>>>>') || text.includes('|||||||')
  return isLikely && mark.test(text)
}

/** Reports where a merge left two versions. */
export function checkConflicts(report: Report): void {
  const { text } = report.source
  if (!isConflicted(text)) return
  const { toPoint } = location(text)
  const marks = [...text.matchAll(new RegExp(mark, 'gm'))]
  const beginnings = marks.filter(([written]) => written.startsWith('<'))
  for (const { 0: written, index } of beginnings.length > 0 ? beginnings : marks.slice(0, 1)) {
    report.error(textFindings['conflict-mark'](written), { place: toPoint(index) })
  }
}
