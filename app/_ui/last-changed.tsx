import { writeDay } from '../_languages/day'
import type { Interface } from '../_languages/interface'

interface LastChangedProps {
  /** A day, as 2026-01-31. */
  date: string
  say: Interface
}

/** When the charter was last changed, the day written out. */
export function LastChanged({ date, say }: LastChangedProps) {
  const day = writeDay(date, say.locale)
  const [before, after] = say.lastChanged({ date: day }).split(day)
  return (
    <p className="last-changed">
      {before}
      <time dateTime={date}>{day}</time>
      {after}
    </p>
  )
}
