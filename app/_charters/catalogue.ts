import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { reader } from '../_content/memoize'
import { suggestName } from '../_content/nearest'
import type { Finding, Place, Report } from '../_content/report'
import { readSource, reportOn } from '../_content/source'
import { parseYaml } from '../_content/yaml'
import { readSharedCategories } from './categories'
import { categoryFindings } from './category-findings'
import {
  type CatalogueEntry,
  type Cookie,
  catalogueEntrySchema,
  sentences,
  translatedFields,
} from './cookie'
import { cookieFindings } from './cookie-findings'
import { warnOfLifetime } from './lifetime'
import { checkSentence } from './sentence'

/** What `content/shared/catalogue.yaml` says: each cookie under its key. */
export const catalogueSchema = z.record(
  z.string().regex(
    /^[A-Za-z0-9_.-]+$/,
    constraint({
      en: 'must be a key of letters, digits, "_", "-" and "."',
      fr: 'doit être une clé faite de lettres, chiffres, "_", "-" et "."',
    }),
  ),
  catalogueEntrySchema,
)

interface ReadCatalogue {
  findings: readonly Finding[]
  /**
   * The cookies that are described once, by the key that charters refer to;
   * `undefined` for one that has mistakes. `undefined` as a whole where the file is no YAML.
   */
  entries: ReadonlyMap<string, CatalogueEntry | undefined> | undefined
  /** The cookies without mistakes by each of their names; the first one where two have the same. */
  byName: ReadonlyMap<string, CatalogueEntry>
}

/** Reads and checks `shared/catalogue.yaml`. */
export const readCatalogue = reader((content): ReadCatalogue => {
  const name = 'shared/catalogue.yaml'
  const report = readSource(content, name)
  if (!report) {
    const absent = reportOn(content, name)
    absent.error(cookieFindings['catalogue-absent']())
    return { findings: absent.findings, entries: undefined, byName: new Map() }
  }
  const parsed = parseYaml(report, report.source.text, catalogueSchema)
  const none = !parsed || (!parsed.value && Object.keys(parsed.partial).length === 0)
  if (none) return { findings: report.findings, entries: undefined, byName: new Map() }
  const entries = new Map(
    Object.entries(parsed.partial as Record<string, CatalogueEntry | undefined>),
  )
  const byName = new Map<string, CatalogueEntry>()
  const categories = readSharedCategories(content).entries
  for (const [key, entry] of entries) {
    if (!entry) continue
    for (const name of entry.name) if (!byName.has(name)) byName.set(name, entry)
    const placeOf = (...path: string[]) => parsed.placeOf([key, ...path])
    const { category } = entry
    // Of a file that cannot be read, nothing is known.
    if (categories.size > 0 && !categories.has(category)) {
      const suggestion = suggestName(category, categories.keys())
      report.error(categoryFindings['category-unknown'](category, suggestion), {
        place: placeOf('category'),
      })
    }
    checkSentences(entry, report, placeOf)
    warnOfLifetime(entry, categories.get(category)?.decision, report, placeOf)
  }
  return { findings: report.findings, entries, byName }
})

function checkSentences(
  entry: CatalogueEntry,
  report: Report,
  placeOf: (...path: string[]) => Place,
): void {
  for (const field of sentences) {
    for (const [lang, text] of Object.entries(entry[field] ?? {})) {
      checkSentence(text, field, report, placeOf(field, lang))
    }
  }
}

/**
 * What the cookie `key` of the catalogue is in language `lang`: the same object
 * each time, which thousands of charters share.
 *
 * @returns The cookie, and the names of the fields that have no text in that
 *   language, which are left out of the cookie; `undefined` when the catalogue has
 *   no such cookie, or mistakes in it.
 */
export const translateEntry = reader((content, key: string, lang: string) => {
  const entry = readCatalogue(content).entries?.get(key)
  if (!entry) return undefined
  const cookie: Record<string, unknown> = { ...entry }
  const missing: (typeof translatedFields)[number][] = []
  for (const field of translatedFields) {
    const texts = entry[field]
    if (texts === undefined || typeof texts === 'string') continue
    if (texts[lang]) cookie[field] = texts[lang]
    else missing.push(field)
    if (!texts[lang]) delete cookie[field]
  }
  return { cookie: cookie as Partial<Cookie>, missing }
})
