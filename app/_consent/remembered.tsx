import { writeDay } from '../_languages/day'
import type { Interface } from '../_languages/interface'
import { cookieName, lifetimeInDays } from './preferences'

interface RememberedProps {
  /** The charter’s revision (see revision.ts). */
  revision: string
  /** The day of the charter’s last change, as 2026-01-31. */
  updated: string
  say: Interface
}

/** What this site itself keeps of a visitor, and for which revision of the charter. */
export function Remembered({ revision, updated, say }: RememberedProps) {
  const words = say.footer
  const [before, after] = words
    .remembered({ cookie: cookieName, days: lifetimeInDays })
    .split(cookieName)
  return (
    <>
      <p>
        {before}
        <code>{cookieName}</code>
        {after}
      </p>
      <p>{words.revision({ revision, date: writeDay(updated, say.locale) })}</p>
    </>
  )
}
