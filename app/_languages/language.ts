import { z } from 'zod'
import { constraint, notEmpty } from '../_content/constraint'
import { isCanonical } from './language-tag'

type Direction = 'ltr' | 'rtl'

const text = z.string().trim().min(1, notEmpty)

const marks = z.string().regex(
  /^[\p{P}\p{S}\s]*$/u,
  constraint({
    en: 'must hold marks alone, such as ": ; ! ? »"',
    fr: 'ne doit contenir que des signes, comme ": ; ! ? »"',
  }),
)

/**
 * What the interface in language `lang` states of the language itself. All else that is
 * known of one is `Intl`’s, which goes by `locale`.
 */
export function languageFields(lang: string) {
  return {
    direction: direction(lang).describe(
      'Which way the language is written: `ltr` from left to right, `rtl` from right to left.',
    ),
    locale: locale(lang).describe(
      'Whose habits dates and numbers follow: the language with a region. A language whose habits are not known (Unicode CLDR) takes those of one that its readers know.',
    ),
    languageName: languageName(lang).describe(
      'What the language calls itself, where that is not known or to be said otherwise.',
    ),
    firstOfMonth: text
      .optional()
      .describe('The number of a month’s first day in a date, where it is not a plain 1: `1er`.'),
    narrowSpaces: z
      .strictObject({
        before: marks.describe('Those with a space before them: `: ; ! ? »`.'),
        after: marks.describe('Those with a space after them: `«`.'),
      })
      .optional()
      .describe('The marks that a narrow space sets apart from words and keeps on their line.'),
  }
}

/** What is known of how a language is written. */
export type Language = z.output<z.ZodObject<ReturnType<typeof languageFields>>>

/** Required where nothing else says it. */
function languageName(lang: string): z.ZodOptional<typeof text> {
  return nameByIntl(lang) ? text.optional() : (text as never)
}

function direction(lang: string) {
  const known = directionByIntl(lang)
  const values: [Direction, ...Direction[]] = known ? [known] : ['ltr', 'rtl']
  const quoted = values.map((value) => `"${value}"`)
  return z.enum(
    values,
    constraint({ en: `must be ${quoted.join(' or ')}`, fr: `doit être ${quoted.join(' ou ')}` }),
  )
}

function locale(lang: string) {
  const { language } = new Intl.Locale(lang)
  const example = `${language}-${new Intl.Locale(lang).maximize().region}`
  const mustBe = (test: (tag: string) => unknown, en: string, fr: string) =>
    [test, { error: constraint({ en, fr }), abort: true }] as const
  return z
    .string()
    .refine(
      ...mustBe(
        (tag) => isCanonical(tag) && new Intl.Locale(tag).region,
        'must be a language tag with a region, such as "en-GB"',
        'doit être un code de langue avec une région, comme "en-GB"',
      ),
    )
    .refine(
      ...mustBe(
        isKnown,
        'must be of a language whose habits are known (Unicode CLDR), such as "fr-FR"',
        'doit être d’une langue dont les usages sont connus (Unicode CLDR), comme "fr-FR"',
      ),
    )
    .refine(
      ...mustBe(
        (tag) => !isKnown(lang) || new Intl.Locale(tag).language === language,
        `must be of this language, such as "${example}"`,
        `doit être de cette langue, comme "${example}"`,
      ),
    )
}

/** Whether `Intl` knows the habits of `tag`; for a language that it does not know it takes those of the machine. */
function isKnown(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
}

/** Which way language `lang` is written, where that is known. */
function directionByIntl(lang: string): Direction | undefined {
  if (!isKnown(lang)) return undefined
  type Info = { direction?: Direction }
  // A getter once, a function since; TypeScript has neither yet.
  const tag = new Intl.Locale(lang) as { textInfo?: Info; getTextInfo?: () => Info }
  return (tag.getTextInfo?.() ?? tag.textInfo)?.direction
}

/** What language `lang` calls itself, with a capital, as `Français`, where that is known. */
export function nameByIntl(lang: string): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf(lang).length === 0) return undefined
  const [first = '', ...rest] = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? ''
  return first.toLocaleUpperCase(lang) + rest.join('')
}
