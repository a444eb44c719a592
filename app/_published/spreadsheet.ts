import { stringify } from 'csv-stringify/sync'
import type { Dataset } from './dataset'

/**
 * The cookies of `dataset` as CSV (RFC 4180), one a line under a head of names
 * that are the same in every language. Each line says its portal, language, date
 * and revision too, so that the files of many portals can be put together.
 *
 * It begins with a byte order mark, without which spreadsheets misread accents.
 * A cell that one would take for a formula has an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function writeSpreadsheet({ portal, charter, revision, categories, cookies }: Dataset) {
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
    record_delimiter: 'windows',
    quoted: true,
    escape_formulas: true,
  })
}
