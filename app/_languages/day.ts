/**
 * How a language writes days, as plain data: the browser’s script writes them too, and
 * browsers know fewer languages than Node.js.
 */
export interface DayFormat {
  /** A date in each month, `{day}` and `{year}` in place of the numbers. */
  months: readonly string[]
  /** The ten digits from 0 on, where they are others than these. */
  digits?: string | undefined
  /** The number of a month’s first day, where it is not a plain 1. */
  first?: string | undefined
}

/**
 * Writes a day out: “21 November 2026”.
 *
 * @param date As 2026-01-31. A day has no time zone; it is the same for everybody.
 */
export function writeDay(date: string, { months, digits, first }: DayFormat): string {
  const [year = '', month, day] = date.split('-')
  const number = (written: string | number) =>
    String(written).replace(/\d/g, (digit) => digits?.[Number(digit)] ?? digit)
  return (months[Number(month) - 1] ?? date)
    .replace('{day}', first && Number(day) === 1 ? first : number(Number(day)))
    .replace('{year}', number(year))
}
