import { z } from 'zod'
import { catalogueSchema } from '../../_charters/catalogue'
import { categoriesSchema } from '../../_charters/category'
import { frontMatterSchema } from '../../_charters/front-matter'
import type { EditorLanguage } from '../../_content/localized'
import { platformsSchema } from '../../_portals/platforms'
import { portalSchema } from '../../_portals/portal'
import { datasetSchema } from '../../_published/dataset'
import { acceptedWarningsSchema } from '../check/accepted-warnings'

/** A JSON Schema with the keywords that the product’s own schemas come to. */
export interface JsonSchema {
  type?: string
  format?: string
  description?: string
  default?: unknown
  examples?: unknown[]
  enum?: string[]
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | false
}

/**
 * What `schema` takes from an editor, as a JSON Schema of draft 7, the newest that
 * the usual editors all know. It refuses nothing that `schema` accepts; what
 * only code can tell, such as a host that another portal has, it lets pass.
 *
 * @param lang The language of its descriptions.
 */
export function toJsonSchema(schema: z.ZodType, lang: EditorLanguage = 'en'): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.french
      const { description, french = '' } = z.globalRegistry.get(zodSchema) ?? {}
      if (lang === 'fr' && description) jsonSchema.description = french
      // A list with a first entry: every entry is alike, and `minItems` asks for one.
      if (zodSchema._zod.def.type !== 'tuple' || !jsonSchema.additionalItems) return
      jsonSchema.items = jsonSchema.additionalItems as NonNullable<typeof jsonSchema.items>
      delete jsonSchema.additionalItems
    },
  }) as JsonSchema
}

/** What `cookies.json` is, for programs that read it. */
export const datasetJsonSchema = toJsonSchema(datasetSchema)

/** What editors write, by the names of the JSON Schemas in `content/.schemas`. */
export const schemas: Record<string, z.ZodType> = {
  'portal.json': portalSchema,
  'catalogue.json': catalogueSchema,
  'categories.json': categoriesSchema,
  'front-matter.json': frontMatterSchema,
  'accepted-warnings.json': acceptedWarningsSchema,
  'platforms.json': platformsSchema,
}

/** The same for editors’ programs. */
export const jsonSchemas: Record<string, JsonSchema> = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
)
