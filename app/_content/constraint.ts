import { type EditorLanguage, editorLanguages, type Localized, localize } from './localized'

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

/** The constraint that an issue of a schema names; the same in all languages where it is no such. */
export function constraintOf({ message }: { message: string }): Localized {
  const lines = message.split('\n')
  const lineOf = (lang: EditorLanguage) => lines[editorLanguages.indexOf(lang)] ?? message
  return localize(lineOf)
}

/** Whether an issue of a schema names a constraint. */
export function isConstraint({ message }: { message: string }): boolean {
  return message.includes('\n')
}
