import { closestMatch } from 'leven'
import type { Localized } from './localized'

/**
 * The one of `known` that somebody who wrote `written` most likely meant, letter
 * case aside: one letter of a short name may differ, two or a third of a longer one.
 *
 * @returns `undefined` when none is that near.
 */
export function findNearest(written: string, known: Iterable<string>): string | undefined {
  const byLowerCase = new Map([...known].map((name) => [name.toLowerCase(), name]))
  const nearest = closestMatch(written.toLowerCase(), [...byLowerCase.keys()], {
    maxDistance: written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3)),
  })
  return nearest === undefined ? undefined : byLowerCase.get(nearest)
}

/**
 * How to fix a name that is not known: the nearest one, and all of them where
 * they are few enough to be read.
 *
 * @param quote How a name is written in the file, such as `<i>` for `i`.
 */
export function suggestName(
  written: string,
  known: Iterable<string>,
  quote: (name: string) => string = (name) => `\`${name}\``,
): Localized {
  const names = [...known]
  const nearest = findNearest(written, names)
  if (names.length === 0)
    return { en: 'There is none; remove it.', fr: 'Il n’y en a aucun ; retirez-le.' }
  const question = nearest !== undefined && {
    en: `Did you mean ${quote(nearest)}?`,
    fr: `Vouliez-vous écrire ${quote(nearest)} ?`,
  }
  const left = names.length - 12
  if (question && left > 0) return question
  const shown = names.slice(0, 12).map(quote).join(', ')
  const list = {
    en: `Known: ${shown}${left > 0 ? ` and ${left} more` : ''}.`,
    fr: `Possibles : ${shown}${left > 0 ? ` et ${left} de plus` : ''}.`,
  }
  return question ? { en: `${question.en} ${list.en}`, fr: `${question.fr} ${list.fr}` } : list
}
