import { z } from 'zod'
import { chooseSchema, isGroup } from '../_content/choose-schema'
import { constraint, notEmptyList } from '../_content/constraint'
import {
  address,
  addressOrTranslated,
  text,
  textOrTranslated,
  translated,
} from '../_languages/translated'
import { categoryKey } from '../_portals/category-key'
import { host } from '../_portals/host'
import { fields, forms } from './cookie-descriptions'
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

/** What is the same in every language. */
const facts = {
  name: names.meta(fields.name),
  provider: textOrTranslated.meta(fields.provider),
  category: categoryKey.meta(fields.category),
  type: z.enum(cookieTypes).default('cookie').meta(fields.type),
  domain: host.optional().meta(fields.domain),
  lifetime: lifetime.optional().meta(fields.lifetime),
  renewed: z.boolean().optional().meta(fields.renewed),
  dataRetention: duration.optional().meta(fields.dataRetention),
  legalBasis: z.enum(legalBases).optional().meta(fields.legalBasis),
  transferTo: z.array(country).min(1, notEmptyList).optional().meta(fields.transferTo),
}

/** The fields that are sentences, with links, emphasis and code in Markdown. */
export const sentences = ['service', 'purpose', 'thirdParty', 'transferGuarantee'] as const
export type Sentence = (typeof sentences)[number]

/** A cookie, or what serves as one, as one charter describes it, in the charter’s language. */
export const cookieSchema = z
  .strictObject({
    ...facts,
    service: text.meta(fields.service),
    purpose: text.meta(fields.purpose),
    thirdParty: text.optional().meta(fields.thirdParty),
    transferGuarantee: text.optional().meta(fields.transferGuarantee),
    privacyPolicy: address.optional().meta(fields.privacyPolicy),
    optOut: address.optional().meta(fields.optOut),
  })
  .meta(forms.whole)
type WrittenCookie = z.output<typeof cookieSchema>

/** The same with its provider as that language calls it. Plain data; sentences are Markdown. */
export type Cookie = Omit<WrittenCookie, 'provider'> & { provider: string }

/** A cookie as the catalogue describes it, once for every charter and language. */
export const catalogueEntrySchema = z.strictObject({
  ...facts,
  service: translated.meta(fields.service),
  purpose: translated.meta(fields.purpose),
  thirdParty: translated.optional().meta(fields.thirdParty),
  transferGuarantee: translated.optional().meta(fields.transferGuarantee),
  privacyPolicy: addressOrTranslated.optional().meta(fields.privacyPolicy),
  optOut: addressOrTranslated.optional().meta(fields.optOut),
})
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>

/** The fields that the catalogue has by language, or may have. */
export const translatedFields = [...sentences, 'provider', 'privacyPolicy', 'optOut'] as const

/** A reference to the catalogue, with the fields that the charter words or sets itself. */
const overrideSchema = cookieSchema
  .partial()
  .extend({
    // What is left out is the catalogue’s.
    type: facts.type.unwrap().optional().meta(fields.type),
    catalogue: text.meta(fields.catalogue),
  })
  .meta(forms.override)

const catalogueKey = text.meta(forms.key)

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
