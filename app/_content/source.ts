import { location } from 'vfile-location'
import { checkCharacters } from './characters'
import { checkConflicts } from './conflict-marks'
import type { Content } from './content'
import { fileFindings } from './file-findings'
import { Report } from './report'

/**
 * The text of the file at `name`, with a report on what is wrong with it as a text,
 * whatever it says. A byte order mark is left out of the text, as editors do.
 *
 * @returns `undefined` where there is no such file.
 */
export function readSource(content: Content, name: string): Report | undefined {
  const bytes = content.readBytes(name)
  if (!bytes) return undefined
  const path = content.pathOf(name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const report = new Report({ path, text })
    // What draws an SVG judges what is in it.
    if (!name.endsWith('.svg')) checkCharacters(report)
    checkConflicts(report)
    return report
  } catch {
    const report = new Report({ path, text: new TextDecoder().decode(bytes) })
    const { text } = report.source
    report.error(fileFindings['file-not-utf-8'](), {
      place: location(text).toPoint(text.indexOf('\uFFFD')),
    })
    return report
  }
}

/** A report on a file that is not there, or is no text. */
export function reportOn(content: Content, name: string): Report {
  return new Report({ path: content.pathOf(name), text: '' })
}
