import type { Messages } from '../_languages/messages'
import type { Outline } from './snapshot'

/** What a charter comes to, in one sentence: how many cookies, and whether any needs consent. */
export function shortAnswer(
  { categories }: Pick<Outline, 'categories'>,
  { shortAnswer: words }: Messages,
): string {
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
  const count = sum([...categories])
  const needing = sum(categories.filter(({ id }) => id !== 'necessary'))
  return needing === 0 ? words.necessary({ count }) : words.consent({ count, needing })
}
