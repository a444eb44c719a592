import { reader } from '../_content/memoize'
import { suggestName } from '../_content/nearest'
import { type Finding, Report } from '../_content/report'
import { readSource, reportOn } from '../_content/source'
import { type Located, parseYaml } from '../_content/yaml'
import { readMessages } from '../_languages/messages'
import { type NarrowSpaces, typeset } from '../_languages/typeset'
import { categoryKey } from '../_portals/category-key'
import { readPortal } from '../_portals/portal-file'
import { type Category, type CategoryDefinition, categoriesSchema, categoryTexts } from './category'
import { categoryFindings } from './category-findings'

/** The categories that one file defines. */
interface Definitions {
  /** By their keys; `undefined` for one that has mistakes. */
  entries: ReadonlyMap<string, CategoryDefinition | undefined>
  /** What is in the file, and where; `undefined` where there is none that can be read. */
  parsed: Located<Record<string, CategoryDefinition>> | undefined
  report: Report
}

const sharedName = 'shared/categories.yaml'

/** Reads and checks `shared/categories.yaml`, which every portal may use. */
export const readSharedCategories = reader((content): Definitions => {
  const report = readSource(content, sharedName)
  if (report) return parseDefinitions(report)
  const absent = reportOn(content, sharedName)
  absent.error(categoryFindings['categories-absent']())
  return { entries: new Map(), parsed: undefined, report: absent }
})

/** Reads and checks `portals/<id>/categories.yaml`; without categories where there is none. */
const readOwnCategories = reader((content, id: string): Definitions => {
  const name = `portals/${id}/categories.yaml`
  const report = readSource(content, name)
  if (!report) return { entries: new Map(), parsed: undefined, report: reportOn(content, name) }
  const own = parseDefinitions(report)
  const shared = readSharedCategories(content).entries
  const listed = readPortal(content, id).parsed?.partial.categories
  for (const key of own.entries.keys()) {
    const place = own.parsed?.placeOf([key])
    if (shared.has(key)) {
      report.error(categoryFindings['category-redefined'](key, sharedName), { place })
    } else if (listed && !listed.includes(key) && categoryKey.safeParse(key).success) {
      report.error(categoryFindings['category-unlisted'](key), { place })
    }
  }
  return own
})

function parseDefinitions(report: Report): Definitions {
  const parsed = parseYaml(report, report.source.text, categoriesSchema)
  const entries = new Map(
    Object.entries((parsed?.partial ?? {}) as Record<string, CategoryDefinition | undefined>),
  )
  return { entries, parsed: parsed as Definitions['parsed'], report }
}

interface ReadCategories {
  /** Those that portal `id` tells apart, in its order; `undefined` where any has a mistake. */
  categories: readonly Category[] | undefined
  findings: readonly Finding[]
}

/** The categories that portal `id` tells apart, as its charter in `lang` calls them. */
export const readCategories = reader((content, id: string, lang: string): ReadCategories => {
  const shared = readSharedCategories(content)
  const own = readOwnCategories(content, id)
  const { parsed, source, findings: ofPortal } = readPortal(content, id)
  const spaces = readMessages(content, lang).value?.narrowSpaces
  const report = new Report(source)
  const categories = (parsed?.partial.categories ?? []).flatMap((key, index) => {
    if (key === undefined) return []
    const definitions = own.entries.has(key) ? own : shared
    if (!definitions.entries.has(key)) {
      // Of a file that cannot be read, nothing is known.
      if (!shared.parsed) return []
      const known = new Set([...shared.entries.keys(), ...own.entries.keys()])
      const suggestion = suggestName(key, known)
      report.error(categoryFindings['category-undefined'](key, suggestion), {
        place: parsed?.placeOf(['categories', index]),
      })
    }
    return translate(definitions, key, lang, spaces, report) ?? []
  })
  const complete = parsed !== undefined && categories.length === parsed.partial.categories?.length
  if (complete && !categories.some(({ decision }) => decision !== 'always')) {
    report.error(categoryFindings['nothing-to-decide'](), {
      place: parsed?.placeOf(['categories']),
    })
  }
  return {
    categories: complete ? categories : undefined,
    findings: [
      ...shared.report.findings,
      ...own.report.findings,
      ...report.findings,
      // Where they are not known, it is for what is wrong with the portal.
      ...(complete ? [] : ofPortal),
    ],
  }
})

/** The category `key` in `lang`; `undefined`, and reported, where a text is missing. */
function translate(
  { entries, parsed, report: { source } }: Definitions,
  key: string,
  lang: string,
  spaces: NarrowSpaces | undefined,
  report: Report,
): Category | undefined {
  const definition = entries.get(key)
  if (!definition) return undefined
  const missing = categoryTexts.filter((field) => definition[field][lang] === undefined)
  if (missing.length > 0) {
    const fields = missing.map((field) => `\`${field}\``).join(', ')
    report.error(categoryFindings['category-untranslated'](key, fields, lang), {
      source,
      place: parsed?.placeOf([key]),
    })
  }
  const [name, inSentence, purpose] = categoryTexts.map((field) => {
    const text = definition[field][lang]
    return text && typeset(text, spaces)
  })
  if (!name || !inSentence || !purpose) return undefined
  return { id: key, decision: definition.decision, name, inSentence, purpose }
}
