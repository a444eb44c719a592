import { stringify } from 'csv-stringify/sync'
import { displayHost } from '../../_portals/host'
import type { Piece } from '../print/report'
import { printTable } from '../print/table'
import type { Audited } from './audited'
import { faults, notes, type Verdict } from './verdicts'
import { type AuditWords, describeDetail } from './words'

/** Whether a verdict is a fault, not a note. */
export function isFault({ kind }: Verdict): boolean {
  return (faults as readonly string[]).includes(kind)
}

/**
 * What was found, as tables for people: what to do first is first.
 *
 * @param columns Of the terminal; in a pipe, lines are as long as they need.
 */
export function printAudit(
  { portal, seen, verdicts }: Audited,
  words: AuditWords,
  columns = 200,
): string {
  const found = verdicts.filter(isFault).length
  const quote = (cells: string[]): Piece[][] => cells.map((cell) => [{ quoted: clean(cell) }])
  const { name, domain, type, detail } = words.columns
  return printTable(
    {
      summary: [
        `${words.title(portal.name)}\n`,
        words.summary(found, verdicts.length - found, seen.length),
      ],
      sayMore: String,
      sections: [...faults, ...notes].flatMap((kind) => {
        const rows = verdicts
          .filter((verdict) => verdict.kind === kind)
          .map((verdict) =>
            quote([
              verdict.type === 'choice'
                ? (words.wishes[verdict.name] ?? verdict.name)
                : verdict.name,
              displayHost(verdict.domain),
              words.types[verdict.type] ?? verdict.type,
              describeDetail(verdict.detail, words),
            ]),
          )
        return rows.length > 0
          ? [{ title: words.kinds[kind], head: [name, domain, type, detail], rows }]
          : []
      }),
    },
    columns,
  )
}

/** Without the characters that command a terminal: names come from whoever set them. */
function clean(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\uFFFD')
}

/** The verdicts for spreadsheets, one a line, of all that was audited. */
export function writeAudits(audits: readonly Audited[], words: AuditWords): string {
  const rows = audits.flatMap(({ portal, verdicts }) =>
    verdicts.map((verdict) => [
      portal.id,
      verdict.kind,
      verdict.name,
      verdict.domain,
      verdict.type,
      describeDetail(verdict.detail, words),
    ]),
  )
  const head = ['portal', 'verdict', 'name', 'domain', 'type', 'detail']
  return stringify([head, ...rows], { escape_formulas: true })
}
