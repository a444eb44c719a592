import { z } from 'zod'
import { constraint } from '../_content/constraint'

/** The longest first, in which order the parts of a duration are written. */
const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const
type Unit = (typeof units)[number]

/** What else may be known of a duration than its length. */
export const bounds = ['at most', 'less than', 'by default'] as const
export type Bound = (typeof bounds)[number]

/** A length of time as charters state it: `13 months`, `1 year 27 days`, `at most 12 months`. */
export interface Duration {
  /** A count of each unit, the longest first. */
  parts: readonly { count: number; unit: Unit }[]
  /** Whether it may be shorter, or otherwise; exactly that when left out. */
  bound?: Bound
}

/** How long a browser keeps something: until it is closed, for ever, or so long. */
export type Lifetime = 'session' | 'unlimited' | Duration

const part = `(?:an?|[1-9][0-9]{0,3}) (?:${units.join('|')})s?`
const durationPattern = `(?:at most |less than )?${part}(?: ${part})*(?: by default)?`

const inUnits = {
  en: 'numbers with units in English (years, months, weeks, days, hours, minutes, seconds), such as "13 months", "1 year 27 days", "at most 12 months" or "2 weeks by default"',
  fr: 'des nombres suivis d’unités en anglais (years, months, weeks, days, hours, minutes, seconds), comme "13 months", "1 year 27 days", "at most 12 months" ou "2 weeks by default"',
}

/** How long something is kept. */
export const duration = durationSchema(
  constraint({ en: `must be ${inUnits.en}`, fr: `doit être ${inUnits.fr}` }),
  durationPattern,
  ['13 months', '1 year 27 days', 'at most 12 months'],
).transform((written, context) => parse(written, context))

/** How long a browser keeps something. */
export const lifetime = durationSchema(
  constraint({
    en: `must be "session", "unlimited", or ${inUnits.en}`,
    fr: `doit être "session", "unlimited" ou ${inUnits.fr}`,
  }),
  `session|unlimited|${durationPattern}`,
  ['session', '13 months', '182 days', 'at most 12 months', 'unlimited'],
).transform(
  (written, context): Lifetime =>
    written === 'session' || written === 'unlimited' ? written : parse(written, context),
)

function durationSchema(mistake: string, pattern: string, examples: string[]) {
  return z
    .string()
    .regex(new RegExp(`^(?:${pattern})$`), mistake)
    .meta({ patternErrorMessage: mistake.split('\n')[0], examples })
}

function parse(written: string, context: z.core.$RefinementCtx): Duration {
  const parts = [...written.matchAll(/\b(an?|\d+) ([a-z]+?)s?(?= |$)/g)].map(
    ([, count = '', unit]) => ({ count: Number(count) || 1, unit: unit as Unit }),
  )
  const order = parts.map(({ unit }) => units.indexOf(unit))
  if (order.some((rank, index) => rank <= (order[index - 1] ?? -1))) {
    const message = constraint({
      en: 'must name each unit once, the longest first, such as "1 year 27 days"',
      fr: 'doit nommer chaque unité une fois, la plus longue d’abord, comme "1 year 27 days"',
    })
    context.addIssue({ code: 'custom', message })
  }
  const bound = bounds.find((words) => ` ${written} `.includes(` ${words} `))
  return { parts, ...(bound && { bound }) }
}

/** `lifetime` as editors write it: `session`, `13 months`, `at most 1 year`. */
export function writeLifetime(lifetime: Lifetime): string {
  if (typeof lifetime === 'string') return lifetime
  const { parts, bound } = lifetime
  const length = parts.map(({ count, unit }) => `${count} ${unit}${count === 1 ? '' : 's'}`)
  const words = bound === 'by default' ? [...length, bound] : [bound ?? [], ...length].flat()
  return words.join(' ')
}

const designators: Record<Unit, string> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
}

/** What `writeDuration` writes. */
export const durationFormat =
  /^(?:session|unlimited|P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/

/**
 * The length of `lifetime` as a duration of ISO 8601-2 (which joins weeks with other
 * units), such as `P13M` or `P1Y27D`; `session` and `unlimited` as they are.
 */
export function writeDuration(lifetime: Lifetime): string {
  if (typeof lifetime === 'string') return lifetime
  const isTime = (unit: Unit) => unit === 'hour' || unit === 'minute' || unit === 'second'
  const write = (ofTime: boolean) =>
    lifetime.parts
      .filter(({ unit }) => isTime(unit) === ofTime)
      .map(({ count, unit }) => `${count}${designators[unit]}`)
      .join('')
  const time = write(true)
  return `P${write(false)}${time && `T${time}`}`
}

/** How many days each unit has, in short months and years. */
const days: Record<Unit, number> = {
  year: 365,
  month: 30,
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
  second: 1 / 86_400,
}

/** How many days `lifetime` lasts at least, its months and years being short ones; none of a session. */
export function daysOf(lifetime: Lifetime): number {
  if (lifetime === 'session') return 0
  if (lifetime === 'unlimited') return Number.POSITIVE_INFINITY
  return lifetime.parts.reduce((sum, { count, unit }) => sum + count * days[unit], 0)
}
