import { memoize } from '../_content/memoize'
import type { DayFormat } from './day'
import type { Language } from './language'
import type { ListFormat } from './list'

/**
 * How a language writes days of the calendar that everybody’s law goes by (Gregorian).
 * In a few the first of a month has a number of its own, which Intl does not know.
 */
export function dayFormatOf({
  locale,
  firstOfMonth,
}: Pick<Language, 'locale' | 'firstOfMonth'>): DayFormat {
  return { ...formatOfDays(locale), first: firstOfMonth }
}

const formatOfDays = memoize((locale: string): DayFormat => {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  })
  const months = Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2026, month, 11))
      .map(({ type, value }) => (type === 'day' || type === 'year' ? `{${type}}` : value))
      .join(''),
  )
  const number = new Intl.NumberFormat(locale, { useGrouping: false })
  const digits = [...'0123456789'].map((digit) => number.format(Number(digit))).join('')
  return { months, digits: digits === '0123456789' ? undefined : digits }
})

/** How a language writes lists within a sentence, of up to `longest` entries. */
export const listFormatOf = memoize((locale: string, longest: number): ListFormat => {
  const format = new Intl.ListFormat(locale)
  const entries = Array.from({ length: longest }, (_, index) => `{${index}}`)
  return entries.slice(1).map((_, index) => format.format(entries.slice(0, index + 2)))
})
