import { pathOf } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import type { Templates } from './statement'

interface CurrentChoiceProps {
  outline: Outline
  messages: Messages
}

/**
 * What the visitor has chosen, in a few words above the charter, and the way to
 * change it. The page is static: the browser script fills the words in, and
 * without it a link leads to where they are known.
 */
export function CurrentChoice({ outline, messages }: CurrentChoiceProps) {
  const { current: words } = messages.consent
  const templates: Templates = {
    none: words.none,
    refused: words.refused,
    allowed: words.allowed({ categories: '{categories}' }),
    outdated: words.outdated,
    outdatedRefusal: words.outdated,
  }
  return (
    <p className="current-choice">
      <a href="#choices">{words.change}</a>
      <span data-current={JSON.stringify(templates)}>
        <a href={pathOf(outline.portal, outline.lang, 'choices')}>{words.see}</a>
      </span>
    </p>
  )
}
