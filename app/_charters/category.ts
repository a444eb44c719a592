import { z } from 'zod'
import { describeFields } from '../_content/localized'
import { translated } from '../_languages/translated'
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

const fields = describeFields({
  decision: {
    en: 'Who decides: nobody, for such cookies are necessary (`always`); the visitor, and they are off until allowed (`consent`); the visitor, and audience measurement exempt from consent is on until they object (`objection`).',
    fr: 'Qui décide : personne, car ces cookies sont nécessaires (`always`) ; le visiteur, et ils restent inactifs tant qu’il ne les a pas autorisés (`consent`) ; le visiteur, et la mesure d’audience exemptée de consentement est active tant qu’il ne s’y est pas opposé (`objection`).',
  },
  name: {
    en: 'What the switch and the table are called.',
    fr: 'Le nom de l’interrupteur et du tableau.',
  },
  inSentence: {
    en: 'The same within a sentence: “You have allowed …”.',
    fr: 'Le même dans une phrase : « Vous avez autorisé … ».',
  },
  purpose: {
    en: 'What such cookies are for, in one or two sentences.',
    fr: 'À quoi servent ces cookies, en une ou deux phrases.',
  },
})

/** A category as a `categories.yaml` defines it, in each language. */
export const categorySchema = z.strictObject({
  decision: z.enum(decisions).meta(fields.decision),
  name: translated.meta(fields.name),
  inSentence: translated.meta(fields.inSentence),
  purpose: translated.meta(fields.purpose),
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
