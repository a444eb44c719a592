import { z } from 'zod'
import { chooseSchema, isGroup } from '../_content/choose-schema'
import { constraint, notEmpty } from '../_content/constraint'
import { languageTag } from './language-tag'

/** A text that says something. */
export const text = z.string().trim().min(1, notEmpty)

/** A text in each language. */
export const translated = z.record(languageTag, text)

/** A page of the web. */
export const address = text
  .regex(
    /^https:\/\/[^\s/]+\.[^\s]+$/,
    constraint({
      en: 'must be an address that begins with https://',
      fr: 'doit être une adresse qui commence par https://',
    }),
  )
  .meta({ examples: ['https://www.exemple.fr/page'] })

const translatedAddress = z.record(languageTag, address)

/** What is the same in every language, or not. */
export type MaybeTranslated = string | Readonly<Record<string, string>>

/** The same text in every language, or one for each. */
export const textOrTranslated = chooseSchema([text, translated], (written) =>
  isGroup(written) ? translated : text,
)

/** The same page in every language, or one for each. */
export const addressOrTranslated = chooseSchema([address, translatedAddress], (written) =>
  isGroup(written) ? translatedAddress : address,
)

/** `value` in `lang`; `undefined` where it has none in that language. */
export function inLanguage(value: MaybeTranslated, lang: string): string | undefined {
  return typeof value === 'string' ? value : value[lang]
}
