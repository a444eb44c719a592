import { type EditorLanguage, type Localized, localize, localized, setSpaces } from './localized'

/** What is wrong, and what the editor can do about it, a sentence or two each. */
export interface Wording {
  reason: string
  fix: string
}

/** What a check found, in words. */
export interface Message {
  /** Its kind, as `cookie-listed-twice`: whoever accepts a warning names it by this. */
  id: string
  wordings: Localized<Wording>
}

/** A message as it is written: in each language the reason, then the fix. */
type Written = Localized<readonly [reason: string, fix: string]>

/** What a check puts into a message: a text may be another one in each language. */
type Given<A extends unknown[]> = {
  [I in keyof A]: A[I] extends string ? A[I] | Localized : A[I]
}

const ids = new Set<string>()

/** Whether any message that is defined has `id`. */
export function isFindingId(id: string): boolean {
  return ids.has(id)
}

/**
 * The messages of a topic by their ids, which are their own in all of the code. A
 * check calls one with what it is about. French is written with plain spaces.
 *
 * @example
 * const cookies = defineFindings({
 *   'cookie-unknown': (key: string, suggestion: string) => ({
 *     en: [`The catalogue has no cookie \`${key}\`.`, suggestion],
 *     fr: [`Le catalogue n’a pas de cookie \`${key}\`.`, suggestion],
 *   }),
 * })
 * report.error(cookies['cookie-unknown'](key, suggestName(key, keys)), { place })
 */
export function defineFindings<F extends Record<string, (...given: never[]) => Written>>(
  messages: F,
): { readonly [Id in keyof F]: (...given: Given<Parameters<F[Id]>>) => Message } {
  for (const id of Object.keys(messages)) ids.add(id)
  const entries = Object.entries<(...given: never[]) => Written>(messages)
  const defined = entries.map(([id, write]) => [id, (...given: unknown[]) => put(id, write, given)])
  return Object.fromEntries(defined)
}

function put(id: string, write: (...given: never[]) => Written, given: unknown[]): Message {
  const wordIn = (lang: EditorLanguage): Wording => {
    const own = given.map((value) => localized(value, lang)) as never[]
    const [reason, fix] = write(...own)[lang]
    return lang === 'fr' ? { reason: setSpaces(reason), fix: setSpaces(fix) } : { reason, fix }
  }
  return { id, wordings: localize(wordIn) }
}
