import { z } from 'zod'
import { constraint } from '../_content/constraint'

/** A time zone by its name in the IANA database, such as `Europe/Paris`. */
export const timeZone = z
  .string()
  .refine(
    (name) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
      } catch {
        return false
      }
    },
    constraint({
      en: 'must be a time zone such as "Europe/Paris" or "America/Guadeloupe"',
      fr: 'doit être un fuseau horaire comme "Europe/Paris" ou "America/Guadeloupe"',
    }),
  )
  // The names there are change with the database, so editors are only shown some.
  .meta({ examples: ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion'] })

/** The day that it is at `time` (milliseconds since 1970) in time zone `zone`, as 2026-01-31. */
export function dayIn(zone: string, time: number): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(time)
}
