import { editionPath } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { PortalRecord } from '../_published/record'
import type { Outline } from '../_published/snapshot'
import type { Choice } from './preferences'

interface ChoiceEditionProps {
  /** What the visitor chose, if anything. */
  choice: Choice | undefined
  editions: PortalRecord['editions']
  outline: Outline
  messages: Messages
}

/**
 * Leads to what a choice was about that counts no longer, and to what has changed since;
 * nothing where it counts, or nobody recorded what it was about.
 */
export function ChoiceEdition({ choice, editions, outline, messages }: ChoiceEditionProps) {
  if (!choice || choice.revision === outline.revision) return null
  const about = editions.filter(({ revision }) => revision === choice.revision)
  // An edition may have come back to what an earlier one asked.
  const edition = about.findLast(({ date }) => date <= choice.date) ?? about.at(0)
  const next = edition && editions[edition.edition]
  if (!edition) return null
  const { portal, lang } = outline
  const { choice: link, since } = messages.history
  return (
    <p>
      <a href={editionPath(portal, lang, edition.edition)}>{link({ number: edition.edition })}</a>
      {next && (
        <>
          <br />
          <a href={editionPath(portal, lang, next.edition)}>{since}</a>
        </>
      )}
    </p>
  )
}
