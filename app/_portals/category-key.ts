import { z } from 'zod'

const pattern = /^[a-z]+(-[a-z]+)*$/
const mistake = 'must be made of lower-case letters and single hyphens, at most 30 characters'

/**
 * What a category of cookies is called where programs meet it: in the stored
 * choice, in `cookies.json` and in portals’ own scripts.
 */
export const categoryKey = z
  .string()
  .max(30, mistake)
  .regex(pattern, mistake)
  .meta({ patternErrorMessage: mistake, examples: ['necessary', 'statistics', 'videos'] })

/** The categories of a portal that lists none. */
export const defaultCategories = ['necessary', 'statistics', 'first-party', 'third-party']

/** How many a portal may tell apart; a stored choice holds all their keys. */
export const maxCategories = 12
