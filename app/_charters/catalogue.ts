import type { VFile } from 'vfile'
import { z } from 'zod'
import { absentFile, readContentFile } from '../_content/folder'
import { once } from '../_content/once'
import { reportError } from '../_content/problems'
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
  file: VFile
  /**
   * The cookies that are described once, by the key that charters refer to;
   * `undefined` for one that has mistakes, no catalogue where it is no YAML.
   */
  entries: ReadonlyMap<string, CatalogueEntry | undefined> | undefined
  /** The cookies without mistakes by their names; the first one where two have the same. */
  byName: ReadonlyMap<string, CatalogueEntry>
}

/** Reads and checks `shared/catalogue.yaml`; mistakes are on its file. */
export const readCatalogue = once((): ReadCatalogue => {
  const name = 'shared/catalogue.yaml'
  const file = readContentFile(name)
  if (!file) {
    const absent = absentFile(name)
    reportError(absent, 'There is no catalogue of cookies.', {
      mend: 'Add the file; `{}` in it is enough for a catalogue without cookies.',
    })
    return { file: absent, entries: undefined, byName: new Map() }
  }
  const parsed = parseYaml(file, String(file), catalogueSchema)
  const none = !parsed || (!parsed.value && Object.keys(parsed.sound).length === 0)
  if (none) return { file, entries: undefined, byName: new Map() }
  const entries = new Map(
    Object.entries(parsed.sound as Record<string, CatalogueEntry | undefined>),
  )
  const byName = new Map<string, CatalogueEntry>()
  for (const [key, entry] of entries) {
    if (!entry) continue
    if (!byName.has(entry.name)) byName.set(entry.name, entry)
    warnOfLifetime(entry, file, parsed.placeOf([key, 'lifetime']))
  }
  return { file, entries, byName }
})

/**
 * What the cookie `key` of the catalogue is in language `lang`: the same object
 * each time, which thousands of charters share.
 *
 * @returns The cookie, and the names of the fields that have no text in that
 *   language, which are left out of the cookie; `undefined` when the catalogue has
 *   no such cookie, or mistakes in it.
 */
export const translateEntry = once((key: string, lang: string) => {
  const entry = readCatalogue().entries?.get(key)
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
