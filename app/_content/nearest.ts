import { closestMatch } from 'leven'

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
export function suggest(
  written: string,
  known: Iterable<string>,
  quote: (name: string) => string = (name) => `\`${name}\``,
): string {
  const names = [...known]
  const nearest = findNearest(written, names)
  const question = nearest === undefined ? '' : `Did you mean ${quote(nearest)}? `
  if (names.length === 0) return 'There is none; remove it.'
  if (nearest !== undefined && names.length > 12) return question.trim()
  const shown = names.slice(0, 12).map(quote).join(', ')
  const more = names.length > 12 ? ` and ${names.length - 12} more` : ''
  return `${question}Known: ${shown}${more}.`
}
