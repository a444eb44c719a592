import { memoize } from '../_content/memoize'
import type { Place, Report } from '../_content/report'
import type { Messages } from '../_languages/messages'
import type { Decision } from './category'
import type { Cookie } from './cookie'
import { type Duration, daysOf } from './duration'
import { lifetimeFindings } from './lifetime-findings'

/** Numbers with a unit, such as “13 mois”; making a formatter takes longer than all of a table with it. */
const formatOf = memoize(
  (locale: string, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)

/** Joins the parts of a duration: “1 an et 27 jours”. */
const listOf = memoize((locale: string) => new Intl.ListFormat(locale, { type: 'unit' }))

/** How long something is kept, in words. */
export function describeDuration({ parts, bound }: Duration, messages: Messages): string {
  const { locale, cookieTable: words } = messages
  const duration = listOf(locale).format(
    parts.map(({ count, unit }) => formatOf(locale, unit).format(count)),
  )
  return bound ? words.bounds[bound]({ duration }) : duration
}

/** How long browsers keep a cookie, and whether visits prolong that, in words. */
export function describeLifetime(
  { lifetime, renewed }: Pick<Cookie, 'lifetime' | 'renewed'>,
  messages: Messages,
): string {
  const words = messages.cookieTable
  if (!lifetime) return words.lifetimeUnspecified
  if (lifetime === 'session') return words.lifetimeSession
  const length =
    lifetime === 'unlimited' ? words.lifetimeUnlimited : describeDuration(lifetime, messages)
  if (renewed === undefined) return length
  return words[renewed ? 'renewed' : 'notRenewed']({ lifetime: length })
}

/**
 * How long trackers of audience measurement that is exempt from consent may be kept, and
 * what they collect, in days: thirteen and twenty-five months (CNIL, deliberation 2020-092
 * of 17 September 2020, article 5: https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197).
 */
export const exemptLifetime = 397
const exempt = { lifetime: exemptLifetime, dataRetention: 762 }

/** Warns of what is doubtful about how long a cookie, or what it collects, is kept. */
export function warnOfLifetime(
  cookie: Pick<Cookie, 'name' | 'lifetime' | 'renewed' | 'dataRetention'>,
  decision: Decision | undefined,
  report: Report,
  placeOf: (field: string) => Place,
): void {
  const [name = ''] = cookie.name
  const warn = (id: keyof typeof lifetimeFindings, field: string) =>
    report.warn(lifetimeFindings[id](name), { place: placeOf(field), about: name })
  if (!cookie.lifetime) warn('lifetime-unstated', 'lifetime')
  if (decision !== 'objection') return
  const { lifetime = 'session', dataRetention } = cookie
  if (daysOf(lifetime) > exempt.lifetime) warn('measurement-too-long', 'lifetime')
  if (cookie.renewed) warn('measurement-renewed', 'renewed')
  if (dataRetention && daysOf(dataRetention) > exempt.dataRetention) {
    warn('measurement-data-too-long', 'dataRetention')
  }
}
