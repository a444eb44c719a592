import { writeDay } from '../_languages/day'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { cookieName, lifetimeInDays } from './preferences'

interface StorageNoticeProps {
  outline: Outline
  messages: Messages
}

/** What this site itself keeps of a visitor, and for which revision of the charter. */
export function StorageNotice({ outline, messages }: StorageNoticeProps) {
  const { footer: words, locale } = messages
  const { revision, updated } = outline
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
      <p>{words.revision({ revision, date: writeDay(updated, locale) })}</p>
    </>
  )
}
