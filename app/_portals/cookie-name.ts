import { z } from 'zod'
import { constraint } from '../_content/constraint'

const mistake = constraint({
  en: 'must be a name of letters without accents, digits, "-" and "_", at most 64 of them',
  fr: 'doit être un nom fait de lettres sans accents, de chiffres, de "-" et de "_", 64 au plus',
})

/** What a portal may call its cookie: what scripts and patterns can hold as it is. */
export const cookieName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, mistake)
  .meta({ patternErrorMessage: mistake.split('\n')[0], examples: ['cookie_choices'] })
