import type { z } from 'zod'
import { editorLanguages, type Localized } from './localized'

/**
 * What a schema asks of a value, for the `error` of its check, which takes one text
 * for all languages: a line for each. It begins with “must” and ends without a full
 * stop, for what must do so is named before it.
 */
export function constraint(texts: Localized): string {
  return editorLanguages.map((lang) => texts[lang]).join('\n')
}

/** Of a text that says something. */
export const notEmpty = constraint({ en: 'must not be empty', fr: 'ne doit pas être vide' })

/** Of a list that has something in it. */
export const notEmptyList = constraint({
  en: 'must have at least one entry',
  fr: 'doit avoir au moins un élément',
})

/** The constraint that an issue of a schema names, or that follows from the values there are. */
export function constraintOf(issue: z.core.$ZodIssue): Localized {
  const [en = '', fr] = issue.message.split('\n')
  if (fr !== undefined) return { en, fr }
  // The schema’s own words are no editor’s.
  if (issue.code !== 'invalid_value')
    return { en: 'must be another value', fr: 'doit être une autre valeur' }
  const values = issue.values.join(', ')
  return { en: `must be one of: ${values}`, fr: `doit être l’une de ces valeurs : ${values}` }
}

/** Whether an issue of a schema names a constraint. */
export function isConstraint({ message }: { message: string }): boolean {
  return message.includes('\n')
}
