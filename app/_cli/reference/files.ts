import { categorySchema } from '../../_charters/category'
import { catalogueEntrySchema, cookieSchema } from '../../_charters/cookie'
import { frontMatterSchema } from '../../_charters/front-matter'
import { portalSchema } from '../../_portals/portal'
import { acceptedWarningSchema } from '../check/accepted-warnings'
import { datasetJsonSchema, type JsonSchema, jsonSchemas, toJsonSchema } from './json-schemas'
import { answerTable, componentTable, fieldTable } from './tables'

/** The editors’ guide and the integrators’, whose tables are made of the schemas. */
export const guide = 'content/README.md'
const dataGuide = 'app/_published/README.md'

const tables: Record<string, string> = {
  'portal.yaml': fieldTable(toJsonSchema(portalSchema)),
  'the head of a charter': fieldTable(toJsonSchema(frontMatterSchema)),
  'a cookie of a charter': fieldTable(toJsonSchema(cookieSchema)),
  'a cookie of the catalogue': fieldTable(toJsonSchema(catalogueEntrySchema)),
  'a category': fieldTable(toJsonSchema(categorySchema)),
  'an accepted warning': fieldTable(toJsonSchema(acceptedWarningSchema)),
  components: componentTable(),
}

const answers: Record<string, string> = { 'cookies.json': answerTable(datasetJsonSchema) }

/**
 * What the files that are made of the schemas must hold, by their paths in the
 * repository: the guides with their tables as they must be, and the JSON Schemas.
 *
 * @param read Yields the text of a guide as it is.
 * @throws Error when a guide lacks a table’s two marks.
 */
export function referenceFiles(read: (file: string) => string): Map<string, string> {
  return new Map([
    [guide, putTables(guide, read(guide), tables)],
    [dataGuide, putTables(dataGuide, read(dataGuide), answers)],
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
