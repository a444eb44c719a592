import type { ConsentCategory } from '../_charters/category'
import { writeDay } from '../_languages/day'
import { type Choice, lastDayOf } from './preferences'

/**
 * What is said of a visitor's choice, with the names `{date}`, `{until}` and
 * `{categories}` standing for what only the moment of reading knows. The server
 * and the browser fill in the same templates.
 */
export interface Templates {
  none: string
  refused: string
  allowed: string
  outdated: string
  outdatedRefusal: string
}

/** A choice as the page shows it. */
export interface Shown {
  /** The sentence that says what was chosen, when, and until when it is kept. */
  statement: string
  /** Whether it was made for another revision of the charter, so that it no longer counts. */
  outdated: boolean
}

/**
 * Says what was chosen.
 *
 * @param revision The charter's current one.
 * @param locale Whose habits the dates follow.
 * @param names What categories are called within the sentence.
 */
export function describeChoice(
  choice: Choice | undefined,
  revision: string,
  templates: Templates,
  locale: string,
  names: Readonly<Record<ConsentCategory, string>>,
): Shown {
  if (!choice) return { statement: templates.none, outdated: false }
  const outdated = choice.revision !== revision
  const [allowed, refused] = outdated
    ? [templates.outdated, templates.outdatedRefusal]
    : [templates.allowed, templates.refused]
  const template = choice.allowed.length > 0 ? allowed : refused
  const values: Record<string, string> = {
    date: writeDay(choice.date, locale),
    until: writeDay(lastDayOf(choice.date), locale),
    categories: new Intl.ListFormat(locale).format(
      choice.allowed.map((category) => names[category]),
    ),
  }
  const statement = template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  return { statement, outdated }
}
