import { hasSignal } from '../signal'
import './portal'

/** The categories in force that visitors decide on. */
export let allowed: string[]

/** Whether the visitor has made a choice that still counts. */
export let isCurrent: boolean

/**
 * Reads the choice among the page’s cookies. What makes no valid one, or several, counts as
 * none, as it does on the charter’s page (`allowedBy` in preferences.ts).
 */
export function readChoice(): void {
  const [, value, other] = `; ${document.cookie}`.split(`; ${cookie}=`)
  const [, of, keys = ''] =
    (other == null && /^v=1&\S+revision=(\w+)&allow=([^;]*)/.exec(value as string)) || []
  isCurrent = of === revision
  allowed = asked.filter((category) =>
    OBJECTION && objectable.includes(category)
      ? (keys.split('.').includes(category) || value == null) && (isCurrent || !hasSignal())
      : keys.split('.').includes(category) && isCurrent,
  )
  window.cookies_preferences = { allowed, revision }
}

/** Whether a category is in force; one that the portal does not tell apart is not. */
export const isAllowed = (category: string) => [...always, ...allowed].includes(category)
