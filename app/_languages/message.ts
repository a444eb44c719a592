import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'
import { typeset } from './typeset'

/** Values that a message may show; dates and numbers follow the language. */
type Values = Record<string, string | number>

/**
 * A schema for one interface message in language `lang`, written in ICU
 * MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * It yields a function from the values to the text.
 *
 * @param sample One value for every name in braces. A message that does not use
 *   every value, uses another name or cannot be parsed is refused.
 */
export function message<V extends Values>(lang: string, sample: V) {
  const names = Object.keys(sample).map((name) => `{${name}}`)
  return z.string().transform((text, context): ((values: V) => string) => {
    const refuse = (reason: string) => {
      const message = `cannot be used (${reason}); its values are ${names.join(', ')}`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    try {
      const message = new IntlMessageFormat(text, lang)
      const format = (values: V) => typeset(String(message.format(values)), lang)
      const formatted = format(sample)
      const lost = Object.entries(sample).find(([name, value]) =>
        othersThan(value).every((other) => formatted === format({ ...sample, [name]: other } as V)),
      )
      // An apostrophe quotes a brace that follows it, which takes its value away.
      if (lost) return refuse(`it does not use {${lost[0]}}; a quoting ' may stand before it`)
      return format
    } catch (error) {
      return refuse(firstLine(error))
    }
  })
}

/** Other values of the same kind, of which one at least shows: a number may only choose a plural. */
function othersThan(value: string | number): (string | number)[] {
  return typeof value === 'number' ? [value * 2, 1] : [value + value]
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
