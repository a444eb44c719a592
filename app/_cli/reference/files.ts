import { catalogueEntrySchema, cookieSchema } from '../../_charters/cookie'
import { frontMatterSchema } from '../../_charters/front-matter'
import { portalSchema } from '../../_portals/portal'
import { jsonSchemas, toJsonSchema } from './json-schemas'
import { componentTable, fieldTable } from './tables'

/** The editors’ guide, whose tables are made of the schemas. */
export const guide = 'content/README.md'

const tables: Record<string, string> = {
  'portal.yaml': fieldTable(toJsonSchema(portalSchema)),
  'the head of a charter': fieldTable(toJsonSchema(frontMatterSchema)),
  'a cookie of a charter': fieldTable(toJsonSchema(cookieSchema)),
  'a cookie of the catalogue': fieldTable(toJsonSchema(catalogueEntrySchema)),
  components: componentTable(),
}

/**
 * What the files that are made of the schemas must hold, by their paths in the
 * repository: the guide with its tables as they must be, and the JSON Schemas.
 *
 * @param text The guide as it is.
 * @throws Error when the guide lacks a table’s two marks.
 */
export function referenceFiles(text: string): Map<string, string> {
  return new Map([
    [guide, Object.entries(tables).reduce(putTable, text)],
    ...Object.entries(jsonSchemas).map(
      ([name, schema]) =>
        [`content/.schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
  ])
}

function putTable(text: string, [name, table]: [string, string]): string {
  const begin = `<!-- fields: ${name}; made by npm run reference -->\n\n`
  const end = '\n\n<!-- end of fields -->'
  const start = text.indexOf(begin)
  const stop = text.indexOf(end, start)
  if (start < 0 || stop < 0) throw new Error(`${guide} lacks ${begin.trim()} or the end after it.`)
  return text.slice(0, start) + begin + table + text.slice(stop)
}
