import { z } from 'zod'
import { constraint } from '../_content/constraint'

const pattern = /^[a-z]+(-[a-z]+)*$/
const aKey = {
  en: 'must be made of lower-case letters and single hyphens, at most 30 characters',
  fr: 'doit être fait de minuscules sans accent et de traits d’union simples, 30 caractères au plus',
}

/**
 * What a category of cookies is called where programs meet it: in the stored
 * choice, in `cookies.json` and in portals’ own scripts.
 */
export const categoryKey = z
  .string()
  .max(30, constraint(aKey))
  .regex(pattern, constraint(aKey))
  .meta({ patternErrorMessage: aKey.en, examples: ['necessary', 'statistics', 'videos'] })

/** The categories of a portal that lists none. */
export const defaultCategories = ['necessary', 'statistics', 'first-party', 'third-party']

/** How many a portal may tell apart; a stored choice holds all their keys. */
export const maxCategories = 12
