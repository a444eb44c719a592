import { stringify } from 'csv-stringify/sync'
import type { Dataset } from './dataset'

/**
 * The cookies of `dataset` as CSV (RFC 4180), one a line under a head of names
 * that are the same in every language. Each line says its portal, language, date
 * and revision too, so that the files of many portals can be put together.
 *
 * It begins with a byte order mark, without which spreadsheets misread accents, and
 * its separator is the one that they expect where `locale` is at home.
 *
 * @param locale Whose habits numbers follow, as `fr-FR`.
 */
export function writeSpreadsheet(
  { portal, charter, revision, categories, cookies }: Dataset,
  locale: string,
): string {
  const decisions = new Map(categories.map(({ id, decision }) => [id, decision]))
  const rows = cookies.map((cookie) => ({
    host: portal.host,
    language: charter.language,
    updated: charter.updated,
    revision,
    ...cookie,
    name: cookie.name.join(', '),
    renewed: cookie.renewed === null ? '' : String(cookie.renewed),
    transferTo: cookie.transferTo.join(', '),
    decision: decisions.get(cookie.category),
  }))
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [
      ...(['host', 'language', 'updated', 'revision', 'name', 'provider', 'service'] as const),
      ...(['category', 'decision', 'type', 'domain', 'purpose', 'lifetime'] as const),
      ...(['lifetimeBound', 'renewed', 'lifetimeInWords', 'dataRetention'] as const),
      ...(['dataRetentionBound', 'thirdParty', 'legalBasis', 'transferTo'] as const),
      ...(['transferGuarantee', 'privacyPolicy', 'optOut'] as const),
    ],
    delimiter: separatorOf(locale),
    record_delimiter: 'windows',
    quoted: true,
    cast: { string: toCell },
  })
}

/** What spreadsheets separate cells by: `;` where a comma is in their numbers, else a comma. */
function separatorOf(locale: string): ';' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
}

/** Ends a line for some program, or is left out by one. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu

/**
 * Where a cell that begins may be taken for a formula, whatever stands unseen before it:
 * at the start of a text, and after either separator, since a file that is read with the
 * other one is parted there (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /(?<=^|[;,])(?=[\s\p{DI}"]*[-=+@＝＋－＠])/gu

/** `text` on one line, with an apostrophe before what would be taken for a formula. */
function toCell(text: string): string {
  return text.replace(breaks, ' ').replace(formula, "'")
}
