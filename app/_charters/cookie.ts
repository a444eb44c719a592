import { z } from 'zod'
import { chooseSchema, isGroup } from '../_content/choose-schema'
import { constraint, notEmpty, notEmptyList } from '../_content/constraint'
import { languageTag } from '../_languages/language-tag'
import { categoryKey } from '../_portals/category-key'
import { host } from '../_portals/host'
import { duration, lifetime } from './duration'

/** What something that is declared is technically: the law asks the same of all (CNIL 2020-091, § 13). */
export const cookieTypes = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'pixel',
  'embedded-content',
] as const
export type CookieType = (typeof cookieTypes)[number]

/** On what ground personal data are processed (GDPR, article 6(1), a to f). */
export const legalBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const

const text = z.string().trim().min(1, notEmpty)
const translated = z.record(languageTag, text)
const oneOf = (names: readonly string[]) =>
  constraint({
    en: `must be one of: ${names.join(', ')}`,
    fr: `doit être l’un de : ${names.join(', ')}`,
  })

const address = text
  .regex(
    /^https:\/\/[^\s/]+\.[^\s]+$/,
    constraint({
      en: 'must be an address that begins with https://',
      fr: 'doit être une adresse qui commence par https://',
    }),
  )
  .meta({ examples: ['https://matomo.org/privacy-policy/'] })

/** A country as ISO 3166-1 writes it, so that each language names it by itself. */
const country = text.refine(
  (code) => /^[A-Z]{2}$/.test(code) && ![undefined, unknown].includes(countries.of(code)),
  constraint({
    en: 'must be the two capital letters of a country, such as "US" (ISO 3166-1)',
    fr: 'doit être les deux capitales d’un pays, comme "US" (ISO 3166-1)',
  }),
)
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const unknown = countries.of('ZZ')

const name = text.refine(
  (written) => !/^\*+$/.test(written),
  constraint({ en: 'must not be a wildcard alone', fr: 'ne doit pas être un joker seul' }),
)
const oneName = name.transform((written) => [written])
const nameList = z.array(name).min(1, notEmptyList)
const names = chooseSchema([oneName, nameList], (written) =>
  Array.isArray(written) ? nameList : oneName,
)

const textOrTranslated = chooseSchema([text, translated], (written) =>
  isGroup(written) ? translated : text,
)
const addressOrTranslated = chooseSchema([address, z.record(languageTag, address)], (written) =>
  isGroup(written) ? z.record(languageTag, address) : address,
)

/** What is the same in every language. */
const facts = {
  name: names.describe(
    'Its name, as browsers show it, or a list of names. `*` stands for any letters: `_pk_id.*` is a family of names.',
  ),
  provider: textOrTranslated.describe(
    'The organisation that sets it; by language (`fr: …`, `en: …`) where its name is not the same in each.',
  ),
  category: categoryKey.describe(
    'Which category it is in, by its key: one of those that the portal tells apart.',
  ),
  type: z
    .enum(cookieTypes, oneOf(cookieTypes))
    .default('cookie')
    .describe(
      'What it is technically: a cookie, an entry of the browser’s storages, a pixel, or embedded content such as a video player or a map.',
    ),
  domain: host
    .optional()
    .describe(
      'The domain that sets it, where that is worth saying. The same name of two domains is two entries.',
    ),
  lifetime: lifetime
    .optional()
    .describe(
      'How long browsers keep it: until they are closed (`session`), for ever (`unlimited`), or a number of `minutes`, `hours`, `days`, `weeks`, `months` or `years`, of several units too (`1 year 27 days`), with `at most` or `less than` before them or `by default` after them. Shown as not specified when left out: do not invent it.',
    ),
  renewed: z
    .boolean()
    .optional()
    .describe('Whether each visit prolongs it (`true`) or none does (`false`).'),
  dataRetention: duration
    .optional()
    .describe('How long what it collects is kept, as opposed to the cookie itself.'),
  legalBasis: z
    .enum(legalBases, oneOf(legalBases))
    .optional()
    .describe('On what ground data are processed (GDPR, article 6(1)).'),
  transferTo: z
    .array(country)
    .min(1, notEmptyList)
    .optional()
    .describe(
      'The countries that data are sent to, outside of the European Union, as two capital letters (ISO 3166-1): `[US]`.',
    ),
}

/** The fields that say which links there are. */
const links = {
  privacyPolicy: 'The provider’s own privacy policy (https).',
  optOut: 'Where one can object with the provider itself (https).',
}

/** The fields that are sentences, with links, emphasis and code in Markdown. */
export const sentences = ['service', 'purpose', 'thirdParty', 'transferGuarantee'] as const
export type Sentence = (typeof sentences)[number]

const descriptions: Record<Sentence, string> = {
  service: 'The service that it belongs to, and where on the site.',
  purpose: 'What it is for, in sentences that visitors understand.',
  thirdParty: 'Who else can read it; left out when nobody can.',
  transferGuarantee: 'What protects data that are sent there.',
}

/** A cookie, or what serves as one, as one charter describes it, in the charter’s language. */
export const cookieSchema = z
  .strictObject({
    ...facts,
    service: text.describe(descriptions.service),
    purpose: text.describe(descriptions.purpose),
    thirdParty: text.optional().describe(descriptions.thirdParty),
    transferGuarantee: text.optional().describe(descriptions.transferGuarantee),
    privacyPolicy: address.optional().describe(links.privacyPolicy),
    optOut: address.optional().describe(links.optOut),
  })
  .describe('A cookie that the catalogue has not, with all its fields.')
type WrittenCookie = z.output<typeof cookieSchema>

/** The same with its provider as that language calls it. Plain data; sentences are Markdown. */
export type Cookie = Omit<WrittenCookie, 'provider'> & { provider: string }

/** A cookie as the catalogue describes it, once for every charter and language. */
export const catalogueEntrySchema = z.strictObject({
  ...facts,
  service: translated.describe(descriptions.service),
  purpose: translated.describe(descriptions.purpose),
  thirdParty: translated.optional().describe(descriptions.thirdParty),
  transferGuarantee: translated.optional().describe(descriptions.transferGuarantee),
  privacyPolicy: addressOrTranslated.optional().describe(links.privacyPolicy),
  optOut: addressOrTranslated.optional().describe(links.optOut),
})
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>

/** The fields that the catalogue has by language, or may have. */
export const translatedFields = [...sentences, 'provider', 'privacyPolicy', 'optOut'] as const

/** A reference to the catalogue, with the fields that the charter words or sets itself. */
const overrideSchema = cookieSchema
  .partial()
  .extend({
    // What is left out is the catalogue’s.
    type: facts.type
      .unwrap()
      .optional()
      .describe(facts.type.description ?? ''),
    catalogue: text.describe('The catalogue’s key of the cookie to take over.'),
  })
  .describe('A cookie of the catalogue, with the fields that this charter words itself.')

const catalogueKey = text.describe('A cookie of the catalogue, by its key.')

/**
 * A cookie in a charter’s front matter: a key of the catalogue; such a key with
 * fields to override; or all the fields of a cookie that the catalogue has not.
 */
export const cookieUseSchema = chooseSchema(
  [catalogueKey, cookieSchema, overrideSchema],
  (written) =>
    typeof written === 'string'
      ? catalogueKey
      : isGroup(written) && 'catalogue' in written
        ? overrideSchema
        : cookieSchema,
)
export type CookieUse = z.output<typeof cookieUseSchema>

/** What tells a cookie from the others of a charter: the same in every language. */
export function identityOf({ type, domain = '', name }: Pick<Cookie, 'type' | 'domain' | 'name'>) {
  return JSON.stringify([type, domain, ...name])
}
