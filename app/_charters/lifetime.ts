import { memoize } from '../_content/memoize'
import type { Place, Report } from '../_content/report'
import type { Messages } from '../_languages/messages'
import type { Cookie, Lifetime } from './cookie'

/** Numbers with a unit, such as “13 mois”; making a formatter takes longer than all of a table with it. */
const formatOf = memoize(
  (locale: string, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)

/** How long a cookie is kept, in words. */
export function describeLifetime(lifetime: Lifetime | undefined, messages: Messages): string {
  if (!lifetime) return messages.cookieTable.lifetimeUnspecified
  if (lifetime === 'session') return messages.cookieTable.lifetimeSession
  return formatOf(messages.locale, lifetime.unit).format(lifetime.count)
}

/**
 * How long a cookie of audience measurement should be kept at most, in days:
 * thirteen months, which are at most 397, as the CNIL recommends where such
 * trackers are exempt from consent (deliberation 2020-092 of 17 September 2020,
 * article 5: https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197).
 */
const maxMeasurement = 397

/** How many days each unit has, in short months and years. */
const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** Warns of what is doubtful about how long a cookie is kept. */
export function warnOfLifetime(
  { name, category, lifetime }: Pick<Cookie, 'name' | 'category' | 'lifetime'>,
  report: Report,
  place: Place,
): void {
  if (!lifetime) {
    report.warn(`The cookie \`${name}\` has no lifetime; visitors read “not specified”.`, {
      place,
      fix: 'Add `lifetime:` when it is known, such as "13 months" or "session".',
    })
  } else if (category === 'statistics' && daysOf(lifetime) > maxMeasurement) {
    report.warn(`The cookie \`${name}\` measures the audience for over 13 months.`, {
      place,
      fix: 'Have it kept for 13 months at most, as the CNIL recommends, and write that here.',
    })
  }
}

function daysOf(lifetime: Lifetime): number {
  return lifetime === 'session' ? 0 : lifetime.count * days[lifetime.unit]
}

/** `lifetime` as editors write it: `session`, `13 months`. */
export function writeLifetime(lifetime: Lifetime): string {
  if (lifetime === 'session') return lifetime
  return `${lifetime.count} ${lifetime.unit}${lifetime.count === 1 ? '' : 's'}`
}

const designators = { minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' }

/** `lifetime` as an ISO 8601 duration, as `P13M`, or `session`. */
export function writeDuration(lifetime: Lifetime): string {
  if (lifetime === 'session') return lifetime
  const { count, unit } = lifetime
  const time = unit === 'minute' || unit === 'hour' ? 'T' : ''
  return `P${time}${count}${designators[unit]}`
}
