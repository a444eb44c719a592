import type { ReactNode } from 'react'
import { pathOf } from '../_addresses/links'
import { anchorOfTable } from '../_charters/anchors'
import { total } from '../_charters/counts'
import type { Messages } from '../_languages/messages'
import { shortAnswer } from '../_published/short-answer'
import type { Outline } from '../_published/snapshot'
import { LastChanged } from './last-changed'

interface SummaryProps {
  outline: Outline
  messages: Messages
  /** Whether the charter has editions that were recorded. */
  hasHistory: boolean
  /** What is said of the visitor’s choice. */
  children: ReactNode
}

/** What a visitor ought to know after ten seconds. */
export function Summary({ outline, messages, hasHistory, children }: SummaryProps) {
  const { portal, lang } = outline
  return (
    <div className="summary">
      <div>
        <h1>{outline.title}</h1>
        <p className="answer">{shortAnswer(outline, messages)}</p>
        <LastChanged
          date={outline.updated}
          messages={messages}
          history={hasHistory ? pathOf(portal, lang, 'history') : undefined}
        />
      </div>
      <Counts outline={outline} messages={messages} />
      {children}
    </div>
  )
}

/** How many cookies each category has, and who decides; nothing where the short answer says it all. */
function Counts({ outline, messages }: Pick<SummaryProps, 'outline' | 'messages'>) {
  const declared = outline.categories.filter(({ counts }) => total(counts) > 0)
  if (declared.length < 2) return null
  return (
    <ul className="counts">
      {declared.map(({ id, name, decision, counts }) => (
        <li key={id}>
          <b>{total(counts)}</b>
          <a href={`#${anchorOfTable(id)}`}>{name}</a>
          <span>{messages.consent.decisions[decision]}</span>
        </li>
      ))}
    </ul>
  )
}
