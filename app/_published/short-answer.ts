import type { Decision } from '../_charters/category'
import { addCounts, describeCounts, total } from '../_charters/counts'
import type { Messages } from '../_languages/messages'
import type { Outline } from './snapshot'

type Declared = Pick<Outline, 'categories'>

const countOf = ({ categories }: Declared, ...decisions: Decision[]) =>
  addCounts(
    categories.filter(({ decision }) => decisions.includes(decision)).map(({ counts }) => counts),
  )

/**
 * What the cookies that a charter declares leave to visitors: `consent` where some need it,
 * `objection` where they may at most object, `always` where nothing is left to them.
 */
export function decisionLeft(declared: Declared): Decision {
  const left = (['consent', 'objection'] as const).find(
    (decision) => total(countOf(declared, decision)) > 0,
  )
  return left ?? 'always'
}

/** What a charter comes to, in one sentence: how many cookies, and what visitors may decide of them. */
export function shortAnswer(declared: Declared, messages: Messages): string {
  const { shortAnswer: words } = messages
  const all = countOf(declared, 'always', 'consent', 'objection')
  const said = { count: total(all), counts: describeCounts(all, messages) }
  const left = decisionLeft(declared)
  const decided = total(countOf(declared, left))
  if (left === 'consent') return words.consent({ ...said, needing: decided })
  if (left === 'objection') return words.objection({ ...said, objectable: decided })
  return words.necessary(said)
}
