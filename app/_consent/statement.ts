import type { Category } from '../_charters/category'
import { type DayFormat, writeDay } from '../_languages/day'
import { type ListFormat, writeList } from '../_languages/list'
import { allowedBy, choiceOf, lastDayOf, type Stored } from './preferences'

/**
 * What is said of a visitor's choice, with the names `{date}`, `{until}`, `{categories}`
 * and `{active}` standing for what only the moment of reading knows. The server
 * and the browser fill in the same templates.
 */
export interface Templates {
  none: string
  refused: string
  allowed: string
  outdated: string
  outdatedRefusal: string
}

/** What a form asks, as its page says it. */
export interface Asked {
  /** The charter's current one. */
  revision: string
  /** All that the portal tells apart, with what they are called within a sentence. */
  categories: readonly Pick<Category, 'id' | 'decision' | 'inSentence'>[]
  /** How the page’s language writes days and lists. */
  days: DayFormat
  lists: ListFormat
}

/** Says what was chosen, when, and until when that is kept. */
export function describeChoice(
  stored: Stored,
  { revision, categories, days, lists }: Asked,
  signal: boolean,
  templates: Templates,
): string {
  const choice = choiceOf(stored)
  const list = (keys: readonly string[]) => {
    const names = categories.filter(({ id }) => keys.includes(id))
    // Of categories that the portal no longer has, only the keys are known.
    const words = names.length > 0 ? names.map(({ inSentence }) => inSentence) : keys
    return writeList(words, lists)
  }
  const always = categories.filter(({ decision }) => decision === 'always').map(({ id }) => id)
  const values: Record<string, string> = {
    active: list([...always, ...allowedBy(stored, { revision, categories }, signal)]),
    ...(choice && {
      date: writeDay(choice.date, days),
      until: writeDay(lastDayOf(choice.date), days),
      categories: list(choice.allowed),
    }),
  }
  const [allowed, refused] =
    choice?.revision === revision
      ? ([templates.allowed, templates.refused] as const)
      : ([templates.outdated, templates.outdatedRefusal] as const)
  const template = !choice ? templates.none : choice.allowed.length > 0 ? allowed : refused
  return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
}
