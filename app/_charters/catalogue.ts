import type { VFile } from 'vfile'
import { z } from 'zod'
import { absentFile, readContentFile } from '../_content/folder'
import { once } from '../_content/once'
import { type Place, reportError, reportWarning } from '../_content/problems'
import { parseYaml } from '../_content/yaml'
import { type CatalogueEntry, type Cookie, catalogueEntrySchema } from './cookie'

const catalogueSchema = z.record(
  z.string().regex(/^[A-Za-z0-9_.-]+$/, 'must be a key of letters, digits, "_", "-" and "."'),
  catalogueEntrySchema,
)

/** The cookies that are described once, by the key that charters refer to. */
type Catalogue = ReadonlyMap<string, CatalogueEntry>

/** Reads and checks `shared/catalogue.yaml`; `value` is absent when it has mistakes. */
export const readCatalogue = once(() => {
  const name = 'shared/catalogue.yaml'
  const file = readContentFile(name)
  if (!file) {
    const absent = absentFile(name)
    reportError(absent, 'There is no catalogue of cookies.', {
      mend: 'Add the file; `{}` in it is enough for a catalogue without cookies.',
    })
    return { file: absent, value: undefined }
  }
  const parsed = parseYaml(file, String(file), catalogueSchema)
  const value: Catalogue | undefined = parsed && new Map(Object.entries(parsed.value))
  for (const [key, entry] of value ?? []) {
    if (!entry.lifetime) warnOfLifetime(file, entry.name, parsed?.placeOf([key]))
  }
  return { file, value }
})

/**
 * What `entry` says in language `lang`.
 *
 * @returns The cookie, and the names of the fields that have no text in that
 *   language; these are left out of the cookie.
 */
export function translateEntry(entry: CatalogueEntry, lang: string) {
  const { service, purpose, thirdParty, ...facts } = entry
  const cookie: Partial<Cookie> = { ...facts }
  const missing: ('service' | 'purpose' | 'thirdParty')[] = []
  for (const [field, texts] of Object.entries({ service, purpose, thirdParty })) {
    if (!texts) continue
    const name = field as 'service' | 'purpose' | 'thirdParty'
    const text = texts[lang]
    if (text) cookie[name] = text
    else missing.push(name)
  }
  return { cookie, missing }
}

/** Says that nobody has stated how long the cookie `name` is kept. */
export function warnOfLifetime(file: VFile, name: string, place: Place | undefined): void {
  reportWarning(file, `The cookie \`${name}\` has no lifetime; visitors read “not specified”.`, {
    place,
    mend: 'Add `lifetime:` when it is known, such as "13 months" or "session".',
  })
}
