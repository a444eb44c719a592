import { z } from 'zod'
import { reader } from '../_content/memoize'
import type { Finding } from '../_content/report'
import { readSource, reportOn } from '../_content/source'
import { parseYaml } from '../_content/yaml'
import {
  type CatalogueEntry,
  type Cookie,
  catalogueEntrySchema,
  sentences,
  typesetCookie,
} from './cookie'
import { warnOfLifetime } from './lifetime'

/** What `content/shared/catalogue.yaml` says: each cookie under its key. */
export const catalogueSchema = z.record(
  z.string().regex(/^[A-Za-z0-9_.-]+$/, 'must be a key of letters, digits, "_", "-" and "."'),
  catalogueEntrySchema,
)

interface ReadCatalogue {
  findings: readonly Finding[]
  /**
   * The cookies that are described once, by the key that charters refer to;
   * `undefined` for one that has mistakes. `undefined` as a whole where the file is no YAML.
   */
  entries: ReadonlyMap<string, CatalogueEntry | undefined> | undefined
  /** The cookies without mistakes by their names; the first one where two have the same. */
  byName: ReadonlyMap<string, CatalogueEntry>
}

/** Reads and checks `shared/catalogue.yaml`. */
export const readCatalogue = reader((content): ReadCatalogue => {
  const name = 'shared/catalogue.yaml'
  const report = readSource(content, name)
  if (!report) {
    const absent = reportOn(content, name)
    absent.error('There is no catalogue of cookies.', {
      fix: 'Add the file; `{}` in it is enough for a catalogue without cookies.',
    })
    return { findings: absent.findings, entries: undefined, byName: new Map() }
  }
  const parsed = parseYaml(report, report.source.text, catalogueSchema)
  const none = !parsed || (!parsed.value && Object.keys(parsed.partial).length === 0)
  if (none) return { findings: report.findings, entries: undefined, byName: new Map() }
  const entries = new Map(
    Object.entries(parsed.partial as Record<string, CatalogueEntry | undefined>),
  )
  const byName = new Map<string, CatalogueEntry>()
  for (const [key, entry] of entries) {
    if (!entry) continue
    if (!byName.has(entry.name)) byName.set(entry.name, entry)
    warnOfLifetime(entry, report, parsed.placeOf([key, 'lifetime']))
  }
  return { findings: report.findings, entries, byName }
})

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
  const { name, provider, category, lifetime } = entry
  const cookie: Partial<Cookie> = { name, provider, category, ...(lifetime && { lifetime }) }
  const missing: (typeof sentences)[number][] = []
  for (const field of sentences) {
    const texts = entry[field]
    if (texts?.[lang]) cookie[field] = texts[lang]
    else if (texts) missing.push(field)
  }
  return { cookie: typesetCookie(cookie, lang), missing }
})
