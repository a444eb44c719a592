import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'

/** Values that a message may show; dates and numbers follow the language. */
type Values = Record<string, string | number>

/**
 * A schema for one interface message in language `lang`, written in ICU
 * MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * It yields a function from the values to the text.
 *
 * @param sample One value for every name that the message may use in braces. A
 *   message that uses another name, or cannot be parsed, is refused.
 */
export function message<V extends Values>(lang: string, sample: V) {
  return z.string().transform((text, context): ((values: V) => string) => {
    try {
      const format = new IntlMessageFormat(text, lang)
      const say = (values: V) => String(format.format(values))
      say(sample)
      return say
    } catch (error) {
      const names = Object.keys(sample).map((name) => `{${name}}`)
      context.addIssue({
        code: 'custom',
        message: `cannot be used (${firstLine(error)}); it may use ${names.join(', ')}`,
      })
      return z.NEVER
    }
  })
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
