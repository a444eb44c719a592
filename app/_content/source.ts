import { location } from 'vfile-location'
import type { Content } from './content'
import { fileFindings } from './file-findings'
import { Report } from './report'

/**
 * The text of the file at `name`, with a report on it. A byte order mark is left
 * out of the text, as editors do.
 *
 * @returns `undefined` where there is no such file.
 */
export function readSource(content: Content, name: string): Report | undefined {
  const bytes = content.readBytes(name)
  if (!bytes) return undefined
  const path = content.pathOf(name)
  try {
    return new Report({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) })
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
