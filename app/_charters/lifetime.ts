import type { VFile } from 'vfile'
import { once } from '../_content/once'
import { type Place, reportWarning } from '../_content/problems'
import type { Interface } from '../_languages/interface'
import type { Cookie, Lifetime } from './cookie'

/** Numbers with a unit, such as “13 mois”; making a formatter takes longer than all of a table with it. */
const formatOf = once(
  (locale: string, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)

/** How long a cookie is kept, in words. */
export function describeLifetime(lifetime: Lifetime | undefined, say: Interface): string {
  if (!lifetime) return say.cookieTable.lifetimeUnspecified
  if (lifetime === 'session') return say.cookieTable.lifetimeSession
  return formatOf(say.locale, lifetime.unit).format(lifetime.count)
}

/**
 * The longest that a cookie of audience measurement should be kept, in days:
 * thirteen months, which are at most 397, as the CNIL recommends where such
 * trackers are exempt from consent (deliberation 2020-092 of 17 September 2020,
 * article 5: https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197).
 */
const longestMeasurement = 397

/** How many days each unit has, in short months and years. */
const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** Says what is doubtful about how long a cookie is kept. */
export function warnOfLifetime(
  { name, category, lifetime }: Pick<Cookie, 'name' | 'category' | 'lifetime'>,
  file: VFile,
  place: Place,
): void {
  if (!lifetime) {
    reportWarning(file, `The cookie \`${name}\` has no lifetime; visitors read “not specified”.`, {
      place,
      mend: 'Add `lifetime:` when it is known, such as "13 months" or "session".',
    })
  } else if (category === 'statistics' && daysOf(lifetime) > longestMeasurement) {
    reportWarning(file, `The cookie \`${name}\` measures the audience for over 13 months.`, {
      place,
      mend: 'Have it kept for 13 months at most, as the CNIL recommends, and write that here.',
    })
  }
}

function daysOf(lifetime: Lifetime): number {
  return lifetime === 'session' ? 0 : lifetime.count * days[lifetime.unit]
}
