/**
 * Writes a day out: “21 November 2026”.
 *
 * @param date As 2026-01-31. A day has no time zone; it is the same for everybody.
 * @param locale Whose habits it follows, as `fr-FR`.
 */
export function writeDay(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const written = format.format(new Date(date))
  // In French the first of a month is an ordinal, which Intl does not know.
  return locale.startsWith('fr') ? written.replace(/^1 /, '1er ') : written
}
