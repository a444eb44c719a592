import type { DescribedCookie } from './description'

/** How one charter's description of a cookie changes. */
export interface CookieChange {
  change: 'added' | 'removed' | 'changed'
  name: string
  /** Who sets it and its category, after the change; before it for a cookie that is removed. */
  provider: string
  category: string
  /** What is said differently; empty for a cookie that is added or removed. */
  fields: FieldChange[]
}

export interface FieldChange {
  field: string
  /** `null` where the field is left out. */
  before: string | null
  after: string | null
}

/** The cookies that differ between two charters. */
export function compareCookies(
  before: readonly DescribedCookie[],
  after: readonly DescribedCookie[],
): CookieChange[] {
  const earlier = new Map(before.map((cookie) => [cookie.identity, cookie]))
  const later = new Set(after.map(({ identity }) => identity))
  return [
    ...after.flatMap((cookie): CookieChange[] => {
      const was = earlier.get(cookie.identity)
      if (!was) return [toChange('added', cookie, [])]
      const fields = compareFields(was, cookie)
      return fields.length > 0 ? [toChange('changed', cookie, fields)] : []
    }),
    ...before
      .filter(({ identity }) => !later.has(identity))
      .map((cookie) => toChange('removed', cookie, [])),
  ]
}

function toChange(
  change: CookieChange['change'],
  { fields: { name = '', provider = '', category = '' } }: DescribedCookie,
  fields: FieldChange[],
): CookieChange {
  return { change, name, provider, category, fields }
}

function compareFields({ fields: before }: DescribedCookie, { fields: after }: DescribedCookie) {
  return Object.keys({ ...before, ...after })
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
}
