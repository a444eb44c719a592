import { createHash } from 'node:crypto'
import { applyPatch, type Operation } from 'rfc6902'
import { z } from 'zod'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import type { Report } from '../_content/report'
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
  const files = content.listFiles(folder)
  const sums = readSource(content, `${folder}/${sumsName}`)
  const value: { editions: Edition[]; files: EditionFile[] } = { editions: [], files: [] }
  if (!sums) {
    const findings = files.flatMap((name) => reportUnlisted(content, `${folder}/${name}`))
    return resultOf(value, findings)
  }
  const listed = new Set<string>()
  for (const [index, line] of sums.source.text.split(/\r?\n/).entries()) {
    if (line === '' && index > 0) continue
    const place = { line: index + 1, column: 1 }
    const edition = listed.size + 1
    const [, sum, name = ''] = /^([0-9a-f]{64}) [ *]([1-9]\d*\.json)$/.exec(line) ?? []
    if (!sum) {
      sums.error(historyFindings['history-line-unreadable'](), { place })
      continue
    }
    if (name !== editionName(edition)) {
      sums.error(historyFindings['history-out-of-order'](name, editionName(edition)), { place })
    }
    listed.add(name)
    const bytes = content.readBytes(`${folder}/${name}`)
    if (!bytes) {
      sums.error(historyFindings['edition-missing'](name), { place })
      continue
    }
    const report = readSource(content, `${folder}/${name}`) ?? reportOn(content, name)
    const file = readEdition(report)
    if (sumOf(bytes) !== sum) report.error(historyFindings['edition-rewritten'](name))
    else if (file && isNext(file, { id, edition, last: value.files.at(-1) }, report)) {
      const statement = stateAfter(value.editions.at(-1)?.statement, file, report)
      if (statement) value.editions.push({ ...file, statement })
      value.files.push(file)
    }
    sums.add(report.findings)
  }
  for (const name of files) {
    if (name !== sumsName && !listed.has(name)) {
      sums.add(reportUnlisted(content, `${folder}/${name}`))
    }
  }
  return resultOf(value, sums.findings)
})

/**
 * The editions of portal `id`, the oldest first.
 *
 * @throws ContentError when anything is wrong with them.
 */
export function loadHistory(content: Content, id: string): History {
  return requireValue(readHistory(content, id))
}

/** The languages in which any edition of a history is stated. */
export function languagesOf({ editions }: History): Set<string> {
  return new Set(editions.flatMap(({ statement }) => Object.keys(statement.languages)))
}

function reportUnlisted(content: Content, name: string) {
  const report = reportOn(content, name)
  report.error(historyFindings['edition-unlisted']())
  return report.findings
}

function readEdition(report: Report): EditionFile | undefined {
  try {
    const parsed = editionSchema.safeParse(JSON.parse(report.source.text))
    if (parsed.success) return parsed.data
  } catch {
    // What is wrong, and where, is said below.
  }
  // JSON is YAML too, whose reader knows where each thing stands; it takes its time.
  const read = parseYaml(report, report.source.text, editionSchema)
  if (report.findings.length === 0) report.error(historyFindings['edition-no-json']())
  return read?.value
}

/** Whether an edition is of this portal and follows the one before. */
function isNext(
  file: EditionFile,
  { id, edition, last }: { id: string; edition: number; last: EditionFile | undefined },
  report: Report,
): boolean {
  const before = report.findings.length
  if (file.portal !== id) report.error(historyFindings['edition-foreign'](file.portal))
  if (file.edition !== edition) report.error(historyFindings['edition-numbered'](edition))
  if (last && file.date < last.date) report.error(historyFindings['edition-before'](last.date))
  return report.findings.length === before
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
