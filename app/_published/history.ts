import { createHash } from 'node:crypto'
import { applyPatch, type Operation } from 'rfc6902'
import { location } from 'vfile-location'
import { z } from 'zod'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import { type Finding, hasErrors, Report } from '../_content/report'
import { type Read, requireValue, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import { parseYaml } from '../_content/yaml'
import { historyFindings } from './history-findings'
import { revisionPattern } from './revision'
import { type Statement, statementSchema } from './statement'

/** The folder of a portal’s editions. */
export const historyFolder = (id: string) => `portals/${id}/history`

/** The file there that lists all others in their order, in the format of `sha256sum`. */
export const sumsName = 'SHA256SUMS'

/** The file of an edition. */
export const editionName = (edition: number) => `${edition}.json`

const operation = z.looseObject({
  op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']),
  path: z.string(),
})

/** What the file of an edition says. */
const editionSchema = z.strictObject({
  portal: z.string().describe('The id of the portal whose edition it is.'),
  edition: z.int().min(1).describe('Its number: 1 for the first.'),
  date: z.iso.date().describe('The day from which it was published, as far as is known.'),
  revision: z
    .string()
    .regex(revisionPattern)
    .describe('What consent was about; another one than before where visitors were asked again.'),
  statement: statementSchema.optional().describe('What the portal stated, in the first edition.'),
  changes: z
    .array(operation)
    .optional()
    .describe('In each other one, what changes in the statement before (RFC 6902).'),
})
export type EditionFile = z.output<typeof editionSchema>

/** What a portal published from one day to the next. */
export interface Edition extends Pick<EditionFile, 'edition' | 'date' | 'revision'> {
  statement: Statement
}

interface History {
  /** The oldest first; none where nothing was recorded. */
  editions: readonly Edition[]
  /** The same as they are written. */
  files: readonly EditionFile[]
}

/** The SHA-256 of a file, in hexadecimal digits. */
export function sumOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Reads the editions of portal `id`, and checks that none is rewritten, removed or in
 * another’s place.
 */
export const readHistory = reader((content, id: string): Read<History> => {
  const folder = historyFolder(id)
  const value: { editions: Edition[]; files: EditionFile[] } = { editions: [], files: [] }
  const sums = readSource(content, `${folder}/${sumsName}`)
  const report = sums ?? reportOn(content, `${folder}/${sumsName}`)
  const lines = report.source.text.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [index, line] of sums ? lines.entries() : []) {
    // What follows a mistake is no edition of its own that one could go by.
    const follows = report.findings.length === 0
    const place = { line: index + 1, column: 1 }
    const [, sum, name = ''] = /^([0-9a-f]{64}) [ *]([1-9]\d*\.json)$/.exec(line) ?? []
    const expected = editionName(index + 1)
    const bytes = content.readBytes(`${folder}/${name}`)
    if (!sum) report.error(historyFindings['history-line-unreadable'](), { place })
    else if (!bytes) report.error(historyFindings['edition-missing'](name), { place })
    else if (name !== expected) {
      if (follows) report.error(historyFindings['history-out-of-order'](name, expected), { place })
    } else {
      const own = readSource(content, `${folder}/${name}`) ?? reportOn(content, name)
      const file = sumOf(bytes) === sum ? readEdition(own) : undefined
      if (sumOf(bytes) !== sum) own.error(historyFindings['edition-rewritten'](name))
      if (follows && file && isNext(file, { id, last: value.files.at(-1) }, own)) {
        const statement = stateAfter(value.editions.at(-1)?.statement, file, own)
        if (statement) value.editions.push({ ...file, statement })
        value.files.push(file)
      }
      report.add(own.findings)
    }
  }
  return resultOf(value, report.findings)
})

/** Whether any edition of portal `id` was recorded. */
export function hasHistory(content: Content, id: string): boolean {
  return loadHistory(content, id).editions.length > 0
}

/** The editions of portal `id` whose recording was cut off: files that the list does not have. */
export function findUnlisted(content: Content, id: string): Finding[] {
  const { value, findings } = readHistory(content, id)
  // Where the list itself is wrong, that is said.
  if (hasErrors(findings)) return []
  const listed = (value?.files ?? []).map(({ edition }) => editionName(edition))
  const names = content.listFiles(historyFolder(id)).filter((name) => name !== sumsName)
  return names
    .filter((name) => !listed.includes(name))
    .flatMap((name) => {
      const report = reportOn(content, `${historyFolder(id)}/${name}`)
      report.error(historyFindings['edition-unlisted']())
      return report.findings
    })
}

/**
 * The editions of portal `id`, the oldest first.
 *
 * @throws ContentError when anything is wrong with them.
 */
export function loadHistory(content: Content, id: string): History {
  return requireValue(readHistory(content, id))
}

function readEdition(report: Report): EditionFile | undefined {
  const { text } = report.source
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const [, offset = text.length] = /at position (\d+)/.exec(String(error)) ?? []
    const place = location(text).toPoint(Number(offset))
    report.error(historyFindings['edition-no-json'](), { place })
    return undefined
  }
  const { data: edition } = editionSchema.safeParse(data)
  // JSON is YAML too, whose reader knows where each thing stands; it takes its time.
  if (!edition) {
    const own = new Report(report.source)
    parseYaml(own, text, editionSchema)
    const [{ place } = { place: { line: 1, column: 1 } }] = own.findings
    report.error(historyFindings['edition-unreadable'](), { place })
  }
  return edition
}

/** Whether an edition is of this portal and follows the one before. */
function isNext(
  file: EditionFile,
  { id, last }: { id: string; last: EditionFile | undefined },
  report: Report,
): boolean {
  const { portal, edition, date } = file
  const expected = (last?.edition ?? 0) + 1
  if (portal !== id) report.error(historyFindings['edition-foreign'](portal))
  else if (edition !== expected) report.error(historyFindings['edition-numbered'](expected))
  else if (last && date < last.date) report.error(historyFindings['edition-before'](last.date))
  return report.findings.length === 0
}

/** What an edition states, by what the one before stated. */
function stateAfter(
  before: Statement | undefined,
  { statement, changes = [] }: EditionFile,
  report: Report,
): Statement | undefined {
  if (!before && statement) return statement
  const after = structuredClone(before)
  const failed = after && !statement && applyPatch(after, changes as Operation[]).some(Boolean)
  const parsed = after && failed === false ? statementSchema.safeParse(after) : undefined
  if (parsed?.success) return parsed.data
  report.error(historyFindings['edition-not-applicable']())
  return undefined
}
