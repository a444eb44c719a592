import { memoize } from '../_content/memoize'
import type { Messages } from '../_languages/messages'
import { type Cookie, type CookieType, cookieTypes } from './cookie'

/** How many names of each type are declared; types without any are left out. */
export type Counts = Partial<Record<CookieType, number>>

/** How many names `cookies` have, by type: a family of names, such as `_pk_id.*`, counts as one. */
export function countCookies(cookies: readonly Cookie[]): Counts {
  const counts: Counts = {}
  for (const { type, name } of cookies) counts[type] = (counts[type] ?? 0) + name.length
  return counts
}

/** The sum of `counts`. */
export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** All of `several` together. */
export function addCounts(several: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const type of cookieTypes) {
    const count = several.reduce((so, counts) => so + (counts[type] ?? 0), 0)
    if (count > 0) sum[type] = count
  }
  return sum
}

const listOf = memoize((locale: string) => new Intl.ListFormat(locale))

/** `counts` in words: “4 cookies et 2 stockages locaux”. */
export function describeCounts(counts: Counts, { counted, locale }: Messages): string {
  return listOf(locale).format(
    cookieTypes.flatMap((type) => {
      const count = counts[type]
      return count === undefined ? [] : counted[type]({ count })
    }),
  )
}
