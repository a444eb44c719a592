import { writeDay } from '../_languages/day'
import { dayFormatOf } from '../_languages/formats'
import type { Messages } from '../_languages/messages'

interface LastChangedProps {
  /** A day, as 2026-01-31. */
  date: string
  messages: Messages
  /** Path of the page of its editions, if it has one. */
  history: string | undefined
}

/** When the charter was last changed, the day written out, and the way to what changed. */
export function LastChanged({ date, messages, history }: LastChangedProps) {
  const day = writeDay(date, dayFormatOf(messages))
  const [before, after] = messages.lastChanged({ date: day }).split(day)
  return (
    <p className="last-changed">
      {before}
      <time dateTime={date}>{day}</time>
      {after}
      {history && (
        <>
          {' · '}
          <a href={history}>{messages.history.link}</a>
        </>
      )}
    </p>
  )
}
