import { pathOf } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import { decisionLeft } from '../_published/short-answer'
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
  const { current: words, title } = messages.consent
  const waits = decisionLeft(outline) !== 'always'
  const templates: Templates = {
    none: waits ? words.none : words.nothingAsked,
    refused: words.refused,
    allowed: words.allowed({ categories: '{categories}' }),
    outdated: words.outdated,
    outdatedRefusal: words.outdated,
  }
  return (
    <div className="current-choice">
      <p>
        <span className="label">{title}</span>
        <br />
        <span data-current={JSON.stringify(templates)}>
          <a href={pathOf(outline.portal, outline.lang, 'choices')}>{words.see}</a>
        </span>
      </p>
      <a className={waits ? 'button solid' : 'button'} href="#choices">
        {words.change}
      </a>
    </div>
  )
}
