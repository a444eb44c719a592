import type {} from 'zod'

declare module 'zod' {
  interface GlobalMeta {
    /** The `description` of a field for editors who read French; every described field has one. */
    french?: string
  }
}

/** The languages in which editors are spoken to, by commands and in their guides. */
export const editorLanguages = ['en', 'fr'] as const
export type EditorLanguage = (typeof editorLanguages)[number]

/** The same in each of these languages; leaving one out is a type error. */
export type Localized<T = string> = Readonly<Record<EditorLanguage, T>>

/** What `say` says in each language. */
export function localize<T>(say: (lang: EditorLanguage) => T): Localized<T> {
  return { en: say('en'), fr: say('fr') }
}

/** `value` in `lang`, where it is not the same in every language. */
export function localized<T>(value: T | Localized<T>, lang: EditorLanguage): T {
  return isLocalized(value) ? value[lang] : value
}

function isLocalized<T>(value: T | Localized<T>): value is Localized<T> {
  return typeof value === 'object' && value !== null && 'fr' in value
}

/** A whole number as each language writes it: `1,048,576`. */
export function formatNumber(number: number): Localized {
  return localize((lang) => number.toLocaleString(lang))
}

/**
 * A text in each language. French is written with plain spaces: before `: ; ! ?` and
 * inside « » they become narrow no-break ones, except in code between backticks.
 */
export function word({ en, fr }: Localized): Localized {
  return { en, fr: setSpaces(fr) }
}

/** `text`, which is French, with those spaces. */
export function setSpaces(text: string): string {
  return text.replace(/`[^`]*`| (?=[:;?!»])|(?<=«) /g, (found) =>
    found === ' ' ? '\u202F' : found,
  )
}

/** What `meta` of a schema takes to describe each of some fields, by their names. */
export function describeFields<Name extends string>(fields: Record<Name, Localized>) {
  const metas = Object.entries<Localized>(fields).map(([name, texts]) => {
    const { en: description, fr: french } = word(texts)
    return [name, { description, french }]
  })
  return Object.fromEntries(metas) as Record<Name, { description: string; french: string }>
}

/** An error that editors may meet; its message is the English text. */
export class LocalizedError extends Error {
  readonly texts: Localized

  constructor(texts: Localized) {
    super(texts.en)
    this.texts = word(texts)
  }
}
