import { writeDay } from '../_languages/day'
import { dayFormatOf } from '../_languages/formats'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { lifetimeInDays } from './preferences'

interface StorageNoticeProps {
  outline: Outline
  messages: Messages
}

/** What this page itself stores of a visitor, and the charter that it is about. */
export function StorageNotice({ outline, messages }: StorageNoticeProps) {
  const { footer: words } = messages
  const { name } = outline.portal.cookie
  const [before, after] = words.storageNotice({ cookie: name, days: lifetimeInDays }).split(name)
  return (
    <>
      <p>
        {before}
        <code>{name}</code>
        {after}
      </p>
      <p>{words.charter({ date: writeDay(outline.updated, dayFormatOf(messages)) })}</p>
    </>
  )
}
