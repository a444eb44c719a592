import type { ReactNode } from 'react'
import type { Charter } from '../_charters/charter'
import { shortAnswer } from '../_charters/short-answer'
import type { Interface } from '../_languages/interface'
import { LastChanged } from './last-changed'

interface SummaryProps {
  charter: Charter
  say: Interface
  /** What is said of the visitor’s choice. */
  children: ReactNode
}

/** What a visitor ought to know after ten seconds. */
export function Summary({ charter, say, children }: SummaryProps) {
  return (
    <div className="summary">
      <h1>{charter.title}</h1>
      <p className="answer">{shortAnswer(charter, say)}</p>
      <LastChanged date={charter.updated} say={say} />
      {children}
    </div>
  )
}
