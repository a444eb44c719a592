import { z } from 'zod'
import { languageTag } from '../_languages/language-tag'
import { categoryKey } from '../_portals/category-key'

/**
 * How it is decided whether cookies of a category are set (article 82 of the
 * French law 78-17; CNIL deliberations 2020-091, § 50, and 2020-092, article 5):
 *
 * - `always`: necessary, so nobody is asked;
 * - `consent`: off until a visitor allows it;
 * - `objection`: audience measurement exempt from consent, on until a visitor objects.
 */
export const decisions = ['always', 'consent', 'objection'] as const
export type Decision = (typeof decisions)[number]

const text = z.string().trim().min(1, 'must not be empty')
const translated = z.record(languageTag, text)

/** A category as a `categories.yaml` defines it, in each language. */
export const categorySchema = z.strictObject({
  decision: z
    .enum(decisions, `must be one of: ${decisions.join(', ')}`)
    .describe(
      'Who decides: nobody, for such cookies are necessary (`always`); the visitor, and they are off until allowed (`consent`); the visitor, and audience measurement exempt from consent is on until they object (`objection`).',
    ),
  name: translated.describe('What the switch and the table are called.'),
  inSentence: translated.describe('The same within a sentence: “You have allowed …”.'),
  purpose: translated.describe('What such cookies are for, in one or two sentences.'),
})
export type CategoryDefinition = z.output<typeof categorySchema>

/** The fields of a category that are texts. */
export const categoryTexts = ['name', 'inSentence', 'purpose'] as const

/** What a `categories.yaml` says: each category under its key. */
export const categoriesSchema = z.record(categoryKey, categorySchema)

/** A kind of cookies that visitors decide on together, in one language. Plain data. */
export interface Category {
  /** Its key. */
  id: string
  decision: Decision
  /** `Cookies statistiques`. */
  name: string
  /** `les cookies statistiques`. */
  inSentence: string
  purpose: string
}
