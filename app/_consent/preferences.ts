import type { Decision } from '../_charters/category'
import { choiceCookie } from '../_portals/choice-cookie'

/**
 * How long the cookie is kept that remembers what a visitor chose on one portal. Its value
 * is readable, and portals' own scripts may read it:
 *
 *     v=1&date=2026-11-21&revision=3f9a0c12&allow=statistics.third-party
 *
 * `v` is the version of this format; `date` the day of the choice;
 * `revision` that of the charter it was made for; `allow` the categories that
 * were allowed, separated by dots, none of them for a refusal.
 */
export const { days: lifetimeInDays } = choiceCookie

/** What one visitor allowed on one portal. */
export interface Choice {
  /** The day it was made, where the portal is, as 2026-01-31. */
  date: string
  /** The revision of the charter it was made for: eight hexadecimal digits. */
  revision: string
  /** Keys of categories, each once; empty for a refusal. */
  allowed: string[]
}

/** What a visitor’s cookies come to: nothing at all, a choice, or what no choice can be read from. */
export type Stored = Choice | 'unreadable' | undefined

/** As long as all the categories that a portal may tell apart are. */
const format =
  /^v=1&date=(\d{4}-\d\d-\d\d)&revision=([0-9a-f]{8})&allow=((?=.{0,400}$)(?:[a-z]+(?:[.-][a-z]+)*)?)$/
const day = 86_400_000

/** The cookie's value for `choice`, which needs no encoding. */
export function serializeChoice({ date, revision, allowed }: Choice): string {
  return `v=1&date=${date}&revision=${revision}&allow=${allowed.join('.')}`
}

/**
 * Reads the cookie's value.
 *
 * @param now Milliseconds since 1970.
 * @returns `undefined` for anything but a value of this format, for a day that
 *   does not exist, and for a choice that is older than its lifetime or more
 *   than a day in the future (clocks differ by less).
 */
export function parseChoice(value: string, now: number): Choice | undefined {
  const [, date = '', revision = '', allow = ''] = format.exec(value) ?? []
  const time = Date.parse(date)
  const age = (now - time) / day
  if (!(age > -1 && age < lifetimeInDays + 1) || dayOf(time) !== date) return undefined
  return { date, revision, allowed: allow ? [...new Set(allow.split('.'))] : [] }
}

/**
 * Finds the choice among all cookies of a host.
 *
 * @param cookies A `Cookie` header, or `document.cookie`.
 * @param name What the portal calls its cookie.
 * @returns `'unreadable'` when the cookie is there twice, or not valid.
 */
export function findStored(cookies: string, name: string, now: number): Stored {
  const [value, ...others] = valuesOf(cookies, name)
  if (value === undefined) return undefined
  return (others.length > 0 ? undefined : parseChoice(value, now)) ?? 'unreadable'
}

/** The choice among `stored`, whether or not it counts still. */
export function choiceOf(stored: Stored): Choice | undefined {
  return stored === 'unreadable' ? undefined : stored
}

/** What a charter asks visitors. */
interface Asked {
  revision: string
  categories: readonly { id: string; decision: Decision }[]
}

/**
 * The categories that visitors decide on and that are in force for one of them.
 *
 * One that needs consent is, when it was allowed for the charter as it is. One that
 * visitors may object to is as long as nobody has objected: a choice that leaves it out
 * is an objection, whatever revision it was made for, and so are a cookie that cannot be
 * read and the browser's signal.
 *
 * @param signal Whether the browser sends Global Privacy Control; a choice that counts wins.
 */
export function allowedBy(stored: Stored, asked: Asked, signal: boolean): string[] {
  const choice = choiceOf(stored)
  const counts = choice?.revision === asked.revision
  return asked.categories.flatMap(({ id, decision }) => {
    const allowed = choice?.allowed.includes(id) ?? false
    const objected = stored === undefined ? signal : !allowed || (signal && !counts)
    const inForce =
      decision === 'consent' ? counts && allowed : decision === 'objection' && !objected
    return inForce ? id : []
  })
}

/** The values that `cookies` has under `name`: several where other domains or paths have one too. */
export function valuesOf(cookies: string, name: string): string[] {
  return listPairs(cookies).flatMap(([other, value]) => (other === name ? value : []))
}

/** The names and values in `cookies`, as they stand. */
export function listPairs(cookies: string): [name: string, value: string][] {
  return cookies.split(/; ?/).map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name, value.join('=')]
  })
}

/** Whether `value` is written as choices are, however old it is. */
export function looksLikeChoice(value: string): boolean {
  return format.test(value)
}

/** The day of `time` in UTC, as 2026-01-31. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** The last day on which a choice made on `date` is kept, as 2026-01-31. */
export function lastDayOf(date: string): string {
  return dayOf(Date.parse(date) + lifetimeInDays * day)
}
