import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { constraint } from '../_content/constraint'
import type { Localized } from '../_content/localized'
import type { Language } from './language'
import { typeset } from './typeset'

/** Values that a message may show; dates and numbers follow the language. */
type Values = Record<string, string | number>

/** How a language writes its messages. */
export type Setting = Pick<Language, 'locale' | 'narrowSpaces'>

/**
 * A schema for one interface message, written in ICU MessageFormat
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * It yields a function from the values to the text.
 *
 * @param sample One value for every name in braces. A message that does not use
 *   every value, uses another name or cannot be parsed is refused.
 */
export function message<V extends Values>({ locale, narrowSpaces }: Setting, sample: V) {
  const names = Object.keys(sample).map((name) => `{${name}}`)
  return z.string().transform((text, context): ((values: V) => string) => {
    const refuse = (why: Localized) => {
      const message = constraint({
        en: `must be a message with ${names.join(', ')}, but ${why.en}`,
        fr: `doit être un message avec ${names.join(', ')}, mais ${why.fr}`,
      })
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    try {
      const message = new IntlMessageFormat(text, locale)
      const format = (values: V) => typeset(String(message.format(values)), narrowSpaces)
      const formatted = format(sample)
      const lost = Object.entries(sample).find(([name, value]) =>
        othersThan(value).every((other) => formatted === format({ ...sample, [name]: other } as V)),
      )
      return lost ? refuse(explainLost(lost[0])) : format
    } catch (error) {
      return refuse(explain(error as Error))
    }
  })
}

/** Other values of the same kind, of which one at least shows: a number may only choose a plural. */
function othersThan(value: string | number): (string | number)[] {
  return typeof value === 'number' ? [value * 2, 1] : [value + value]
}

/** An apostrophe quotes a brace that follows it, which takes its value away. */
function explainLost(name: string): Localized {
  return {
    en: `it does not use {${name}}; a quoting ' may stand before it`,
    fr: `il n’utilise pas {${name}} ; une apostrophe droite (') la précède peut-être`,
  }
}

/** Why a message cannot be said: the parser names only what it expected. */
function explain({ message }: Error): Localized {
  const [, unknown] = /variable "([^"]*)" was not provided/.exec(message) ?? []
  if (unknown !== undefined) {
    return { en: `there is no value {${unknown}}`, fr: `il n’y a pas de valeur {${unknown}}` }
  }
  if (message === 'MISSING_OTHER_CLAUSE') {
    return {
      en: 'its plural or select lacks `other {…}`',
      fr: 'il manque `other {…}` à son plural ou à son select',
    }
  }
  if (message.includes('TAG')) {
    return {
      en: "a < in it begins a tag; write '<' for a plain one",
      fr: "un < y commence une balise ; écrivez '<' pour le garder tel quel",
    }
  }
  return {
    en: 'its { and } do not match, or hold something else than a value',
    fr: 'ses { et } ne se répondent pas, ou contiennent autre chose qu’une valeur',
  }
}
