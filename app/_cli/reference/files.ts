import { categorySchema } from '../../_charters/category'
import { catalogueEntrySchema, cookieSchema } from '../../_charters/cookie'
import { frontMatterSchema } from '../../_charters/front-matter'
import { type EditorLanguage, editorLanguages, type Localized } from '../../_content/localized'
import { portalSchema } from '../../_portals/portal'
import { acceptedWarningSchema } from '../check/accepted-warnings'
import { datasetJsonSchema, type JsonSchema, jsonSchemas } from './json-schemas'
import { answerTable, componentTable, fieldTable, serviceTable } from './tables'

/** The editors’ guide in each language, and the integrators’, whose tables are made of the schemas. */
export const guides: Localized = { en: 'content/README.md', fr: 'content/LISEZMOI.md' }
const dataGuide = 'app/_published/README.md'
const gateGuide = 'app/_consent/README.md'

const tablesIn = (lang: EditorLanguage) => ({
  'portal.yaml': fieldTable(portalSchema, lang),
  'the head of a charter': fieldTable(frontMatterSchema, lang),
  'a cookie of a charter': fieldTable(cookieSchema, lang),
  'a cookie of the catalogue': fieldTable(catalogueEntrySchema, lang),
  'a category': fieldTable(categorySchema, lang),
  'an accepted warning': fieldTable(acceptedWarningSchema, lang),
  components: componentTable(lang),
})

const answers = { 'cookies.json': answerTable(datasetJsonSchema) }

/**
 * What the files that are made of the schemas must hold, by their paths in the
 * repository: the guides with their tables as they must be, and the JSON Schemas.
 *
 * @param read Yields the text of a guide as it is.
 * @throws Error when a guide lacks a table’s two marks.
 */
export function referenceFiles(read: (file: string) => string): Map<string, string> {
  return new Map([
    ...editorLanguages.map((lang) => {
      const guide = guides[lang]
      return [guide, putTables(guide, read(guide), tablesIn(lang))] as const
    }),
    [dataGuide, putTables(dataGuide, read(dataGuide), answers)],
    [gateGuide, putTables(gateGuide, read(gateGuide), { services: serviceTable() })],
    ['public/assets/cookies.schema.json', writeSchema(datasetJsonSchema)],
    ...Object.entries(jsonSchemas).map(
      ([name, schema]) => [`content/.schemas/${name}`, writeSchema(schema)] as const,
    ),
  ])
}

function writeSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

function putTables(file: string, text: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce((so, entry) => putTable(file, so, entry), text)
}

function putTable(file: string, text: string, [name, table]: [string, string]): string {
  const begin = `<!-- fields: ${name}; made by npm run reference -->\n\n`
  const end = '\n\n<!-- end of fields -->'
  const start = text.indexOf(begin)
  const stop = text.indexOf(end, start)
  if (start < 0 || stop < 0) throw new Error(`${file} lacks ${begin.trim()} or the end after it.`)
  return text.slice(0, start) + begin + table + text.slice(stop)
}
