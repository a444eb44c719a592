import { addCounts, describeCounts, total } from '../_charters/counts'
import type { Messages } from '../_languages/messages'
import type { Outline } from './snapshot'

/** What a charter comes to, in one sentence: how many cookies, and what visitors may decide of them. */
export function shortAnswer({ categories }: Pick<Outline, 'categories'>, messages: Messages) {
  const { shortAnswer: words } = messages
  const countOf = (decisions: readonly string[]) =>
    addCounts(
      categories.filter(({ decision }) => decisions.includes(decision)).map(({ counts }) => counts),
    )
  const all = countOf(['always', 'consent', 'objection'])
  const said = { count: total(all), counts: describeCounts(all, messages) }
  const [needing, objectable] = [total(countOf(['consent'])), total(countOf(['objection']))]
  if (needing > 0) return words.consent({ ...said, needing })
  return objectable > 0 ? words.objection({ ...said, objectable }) : words.necessary(said)
}
