import type { Interface } from '../_languages/interface'

interface LastChangedProps {
  /** A day, as 2026-01-31. */
  date: string
  say: Interface
}

/** When the charter was last changed, the day written out. */
export function LastChanged({ date, say }: LastChangedProps) {
  // A day has no time zone; it is the same one for every visitor.
  const day = new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <p className="last-changed">
      <time dateTime={date}>{say.lastChanged({ date: day.format(new Date(date)) })}</time>
    </p>
  )
}
