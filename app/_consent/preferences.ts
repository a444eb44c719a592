import { type ConsentCategory, consentCategories } from '../_charters/category'

/**
 * The cookie that remembers what a visitor chose on one host. Its value is
 * readable, and portals' own scripts may read it:
 *
 *     v=1&date=2026-11-21&revision=3f9a0c12&allow=statistics.third-party
 *
 * `v` is the version of this format; `date` the day of the choice;
 * `revision` that of the charter it was made for; `allow` the categories that
 * were allowed, separated by dots, none of them for a refusal.
 */
export const cookieName = 'cookies_preferences'

/** How long a choice is kept: six months, which the CNIL calls good practice (deliberation 2020-092 of 17 September 2020). */
export const lifetimeInDays = 182

/** What one visitor allowed on one host. */
export interface Choice {
  /** The day it was made, where the portal is, as 2026-01-31. */
  date: string
  /** The revision of the charter it was made for: eight hexadecimal digits. */
  revision: string
  /** In the order of `consentCategories`, each once; empty for a refusal. */
  allowed: ConsentCategory[]
}

const format = /^v=1&date=(\d{4}-\d\d-\d\d)&revision=([0-9a-f]{8})&allow=([a-z.-]{0,100})$/
const day = 86_400_000

/** The cookie's value for `choice`; at most 100 characters, none of which needs encoding. */
export function serializeChoice({ date, revision, allowed }: Choice): string {
  return `v=1&date=${date}&revision=${revision}&allow=${inOrder(allowed).join('.')}`
}

/**
 * Reads the cookie's value. A category it does not know is left out.
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
  return { date, revision, allowed: inOrder(allow.split('.')) }
}

/**
 * Finds the choice among all cookies of a host.
 *
 * @param cookies A `Cookie` header, or `document.cookie`.
 * @returns `undefined` when the cookie is absent, there twice, or not valid.
 */
export function findChoice(cookies: string, now: number): Choice | undefined {
  const [value] = valuesIn(cookies)
  return value === undefined || isStoredTwice(cookies) ? undefined : parseChoice(value, now)
}

/** Whether `cookies` has the name more than once: of the host itself, and of a domain above it. */
export function isStoredTwice(cookies: string): boolean {
  return valuesIn(cookies).length > 1
}

function valuesIn(cookies: string): string[] {
  const start = `${cookieName}=`
  const pairs = cookies.split(/; ?/).filter((pair) => pair.startsWith(start))
  return pairs.map((pair) => pair.slice(start.length))
}

/** The day of `time` in UTC, as 2026-01-31. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** The last day on which a choice made on `date` is kept, as 2026-01-31. */
export function lastDayOf(date: string): string {
  return dayOf(Date.parse(date) + lifetimeInDays * day)
}

function inOrder(names: readonly string[]): ConsentCategory[] {
  return consentCategories.filter((category) => names.includes(category))
}
