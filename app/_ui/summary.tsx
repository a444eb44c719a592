import type { ReactNode } from 'react'
import type { Messages } from '../_languages/messages'
import { shortAnswer } from '../_published/short-answer'
import type { Outline } from '../_published/snapshot'
import { LastChanged } from './last-changed'

interface SummaryProps {
  outline: Outline
  messages: Messages
  /** What is said of the visitor’s choice. */
  children: ReactNode
}

/** What a visitor ought to know after ten seconds. */
export function Summary({ outline, messages, children }: SummaryProps) {
  return (
    <div className="summary">
      <h1>{outline.title}</h1>
      <p className="answer">{shortAnswer(outline, messages)}</p>
      <LastChanged date={outline.updated} messages={messages} />
      {children}
    </div>
  )
}
