import { writeDay } from '../_languages/day'
import { dayFormatOf } from '../_languages/formats'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { cookieName, lifetimeInDays } from './preferences'

interface StorageNoticeProps {
  outline: Outline
  messages: Messages
}

/** What this page itself stores of a visitor, and the charter that it is about. */
export function StorageNotice({ outline, messages }: StorageNoticeProps) {
  const { footer: words } = messages
  const [before, after] = words
    .storageNotice({ cookie: cookieName, days: lifetimeInDays })
    .split(cookieName)
  return (
    <>
      <p>
        {before}
        <code>{cookieName}</code>
        {after}
      </p>
      <p>{words.charter({ date: writeDay(outline.updated, dayFormatOf(messages)) })}</p>
    </>
  )
}
