import { z } from 'zod'
import { schemaMessages } from '../_content/schema-issues'
import { languageTag } from '../_languages/language-tag'
import { typeset } from '../_languages/typeset'
import { categories } from './category'

/** One of `categories`. */
export const category = z.enum(categories, `must be one of: ${categories.join(', ')}`)

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const lifetimePattern = new RegExp(`^([1-9][0-9]{0,3}) (${units.join('|')})s?$`)
const lifetimeMistake =
  'must be "session" or a whole number and a unit, such as "13 months" or "182 days"'

/** How long a browser keeps a cookie: a count of units, or until the browser is closed. */
export type Lifetime = 'session' | { count: number; unit: (typeof units)[number] }

const lifetime = z
  .string()
  .meta({
    pattern: `^session$|${lifetimePattern.source}`,
    patternErrorMessage: lifetimeMistake,
    examples: ['session', '13 months', '182 days'],
  })
  .transform((written, context): Lifetime => {
    if (written === 'session') return written
    const [, count, unit] = lifetimePattern.exec(written) ?? []
    if (count && unit) return { count: Number(count), unit: unit as (typeof units)[number] }
    context.addIssue({ code: 'custom', message: lifetimeMistake })
    return z.NEVER
  })

const text = z.string().trim().min(1, 'must not be empty')

/** What is the same in every language. */
const facts = {
  name: text.describe('The cookie’s name, as browsers show it.'),
  provider: text.describe('The organisation that sets the cookie.'),
  category: category.describe('Which kind of cookie it is; decides in which table it stands.'),
  lifetime: lifetime
    .optional()
    .describe(
      'How long browsers keep it: until they are closed (`session`), or a number of `minutes`, `hours`, `days`, `weeks`, `months` or `years`. Shown as not specified when left out: do not invent it.',
    ),
}

const service = 'The service that it belongs to, and where on the site.'
const purpose = 'What it is for, as a sentence that visitors understand.'
const thirdParty = 'Who else can read it; left out when nobody can.'

/** A cookie as one charter describes it, in the charter’s language. */
export const cookieSchema = z
  .strictObject({
    ...facts,
    service: text.describe(service),
    purpose: text.describe(purpose),
    thirdParty: text.optional().describe(thirdParty),
  })
  .describe('A cookie that the catalogue has not, with all its fields.')
export type Cookie = z.output<typeof cookieSchema>

/** The fields that are sentences: whoever provides a cookie is called as they are. */
export const sentences = ['service', 'purpose', 'thirdParty'] as const
type Sentences = { [Field in (typeof sentences)[number]]?: string | undefined }

/** `cookie`, or some of its fields, with its sentences set as `lang` does. */
export function typesetCookie<C extends Sentences>(cookie: C, lang: string): C {
  const set: Sentences = {}
  for (const field of sentences) {
    const text = cookie[field]
    if (text) set[field] = typeset(text, lang)
  }
  return { ...cookie, ...set }
}

const translated = z.record(languageTag, text)

/** A cookie as the catalogue describes it, once for every charter and language. */
export const catalogueEntrySchema = z.strictObject({
  ...facts,
  service: translated.describe(service),
  purpose: translated.describe(purpose),
  thirdParty: translated.optional().describe(thirdParty),
})
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>

/** A reference to the catalogue, with the fields that the charter words or sets itself. */
const overrideSchema = cookieSchema
  .partial()
  .extend({ catalogue: text.describe('The catalogue’s key of the cookie to take over.') })
  .describe('A cookie of the catalogue, with the fields that this charter words itself.')

const catalogueKey = text.describe('A cookie of the catalogue, by its key.')

/**
 * A cookie in a charter’s front matter: a key of the catalogue; such a key with
 * fields to override; or all the fields of a cookie that the catalogue has not.
 */
export const cookieUseSchema = z.preprocess(
  (written, context) => {
    // The form is told by what is written, so that mistakes are those of that form.
    const form =
      typeof written === 'string'
        ? catalogueKey
        : typeof written === 'object' && written !== null && 'catalogue' in written
          ? overrideSchema
          : cookieSchema
    const { error } = form.safeParse(written, schemaMessages)
    for (const issue of error?.issues ?? []) context.issues.push(issue as z.core.$ZodRawIssue)
    return written
  },
  z.union([catalogueKey, cookieSchema, overrideSchema]),
)
export type CookieUse = z.output<typeof cookieUseSchema>
