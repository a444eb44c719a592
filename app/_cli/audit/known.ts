import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { readCatalogue } from '../../_charters/catalogue'
import type { Content } from '../../_content/content'
import { inLanguage } from '../../_languages/translated'
import { listPortals } from '../../_portals/portals'
import { isOfFamily } from '../../_published/erasable'
import { loadSnapshot } from '../../_published/snapshot'
import type { Seen } from './verdicts'

/** What is known of a cookie by its name, and who says so. */
export interface Suggestion {
  provider: string
  purpose: string
  /** A key of the catalogue, the id of a portal, or the name of a file. */
  source: string
}

/** A cookie of a file of known ones. */
export interface Known extends Suggestion {
  name: string
  /** Whether it is of all whose names begin so. */
  isFamily: boolean
}

/** The columns of the Open Cookie Database (https://github.com/jkwakman/Open-Cookie-Database). */
const columns = {
  name: 'Cookie / Data Key name',
  provider: 'Data Controller',
  platform: 'Platform',
  purpose: 'Description',
  isFamily: 'Wildcard match',
}

/**
 * Reads a file of known cookies.
 *
 * @throws Error in one line when it cannot be read, or has not these columns.
 */
export function readKnown(file: string): Known[] {
  let rows: Record<string, string>[]
  try {
    rows = parse(readFileSync(file), { bom: true, columns: true, relax_column_count: true })
  } catch (error) {
    throw new Error(`${file} cannot be read as CSV: ${(error as Error).message}`)
  }
  const missing = Object.values(columns).find((column) => rows[0] && !(column in rows[0]))
  if (rows.length === 0 || missing) {
    throw new Error(
      `${file} has no column “${missing ?? columns.name}”: it must be the CSV of the Open Cookie Database.`,
    )
  }
  const source = file.split(/[\\/]/).at(-1) ?? file
  return rows.map((row) => ({
    name: row[columns.name] ?? '',
    provider: row[columns.provider] || row[columns.platform] || '',
    purpose: row[columns.purpose] ?? '',
    isFamily: row[columns.isFamily] === '1',
    source,
  }))
}

/**
 * What may be said of something in `lang`: what the folder’s catalogue, then other portals say
 * of its name, then the known ones. Each is a guess, since a name is anybody’s.
 */
export function suggest(
  content: Content,
  { name, type }: Seen,
  lang: string,
  own: string,
  known: readonly Known[],
): Suggestion[] {
  const fits = (written: string) => isOfFamily(name, written)
  const fromCatalogue = [...(readCatalogue(content).entries ?? [])].flatMap(([key, entry]) =>
    entry && entry.type === type && entry.name.some(fits)
      ? [
          {
            provider: inLanguage(entry.provider, lang) ?? '',
            purpose: inLanguage(entry.purpose, lang) ?? '',
            source: `catalogue: ${key}`,
          },
        ]
      : [],
  )
  const fromPortals = listPortals(content)
    .filter(({ id, languages }) => id !== own && languages.includes(lang))
    .flatMap(({ id }) =>
      loadSnapshot(content, id, lang)
        .cookies.filter((cookie) => cookie.type === type && cookie.name.some(fits))
        .map(({ provider, purpose }) => ({ provider, purpose, source: id })),
    )
  const fromKnown = known
    .filter((one) => one.name === name || (one.isFamily && one.name && name.startsWith(one.name)))
    .map(({ provider, purpose, source }) => ({ provider, purpose, source }))
  const all = new Map<string, Suggestion>()
  for (const one of [...fromCatalogue, ...fromPortals, ...fromKnown]) {
    const said = JSON.stringify([one.provider, one.purpose])
    if (!all.has(said)) all.set(said, one)
  }
  return [...all.values()].slice(0, maxSuggestions)
}

/** More would have to be read by whoever completes the entry. */
const maxSuggestions = 3
