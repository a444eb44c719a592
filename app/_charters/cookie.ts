import { z } from 'zod'
import { schemaMessages } from '../_content/schema-issues'
import { languageTag } from '../_languages/language-tag'
import { categories } from './category'

/** One of `categories`. */
export const category = z.enum(categories, `must be one of: ${categories.join(', ')}`)

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const lifetimePattern = new RegExp(`^([1-9][0-9]{0,3}) (${units.join('|')})s?$`)

/** How long a browser keeps a cookie: a count of units, or until the browser is closed. */
export type Lifetime = 'session' | { count: number; unit: (typeof units)[number] }

const lifetime = z.string().transform((written, context): Lifetime => {
  if (written === 'session') return written
  const [, count, unit] = lifetimePattern.exec(written) ?? []
  if (count && unit) return { count: Number(count), unit: unit as (typeof units)[number] }
  context.addIssue({
    code: 'custom',
    message: 'must be "session" or a whole number and a unit, such as "13 months" or "182 days"',
  })
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
      'How long it is kept: "session", "182 days", "13 months". Shown as not specified when absent.',
    ),
}

const service = 'The service that it belongs to, and where on the site.'
const purpose = 'What it is for, as a sentence the visitor understands.'
const thirdParty = 'Who else can read it, when somebody can.'

/** A cookie as one charter describes it, in the charter’s language. */
export const cookieSchema = z.strictObject({
  ...facts,
  service: text.describe(service),
  purpose: text.describe(purpose),
  thirdParty: text.optional().describe(thirdParty),
})
export type Cookie = z.output<typeof cookieSchema>

const translated = z.record(languageTag, text)

/** A cookie as the catalogue describes it, once for every charter and language. */
export const catalogueEntrySchema = z.strictObject({
  ...facts,
  service: translated.describe(`${service} One text a language.`),
  purpose: translated.describe(`${purpose} One text a language.`),
  thirdParty: translated.optional().describe(`${thirdParty} One text a language.`),
})
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>

/** A reference to the catalogue, with the fields that the charter words or sets itself. */
const overrideSchema = cookieSchema
  .partial()
  .extend({ catalogue: text.describe('The catalogue’s key of the cookie to take over.') })

/**
 * A cookie in a charter’s front matter: a key of the catalogue; such a key with
 * fields to override; or all the fields of a cookie that the catalogue has not.
 */
export const cookieUseSchema = z.unknown().transform((written, context): CookieUse => {
  // The form is told by what is written, so that mistakes are those of that form.
  const form =
    typeof written === 'string'
      ? text
      : typeof written === 'object' && written !== null && 'catalogue' in written
        ? overrideSchema
        : cookieSchema
  const { data, error } = form.safeParse(written, schemaMessages)
  for (const issue of error?.issues ?? []) context.issues.push(issue as z.core.$ZodRawIssue)
  return data ?? z.NEVER
})
export type CookieUse = string | z.output<typeof overrideSchema> | Cookie
