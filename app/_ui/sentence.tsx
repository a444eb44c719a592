import { sentenceHypertext } from '../_charters/sentence'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { placeAddresses, renderHypertext } from './hypertext'

interface SentenceProps {
  /** Markdown with links, emphasis and code. */
  text: string
  outline: Outline
  messages: Messages
}

/** What an editor says of a cookie. */
export function Sentence({ text, outline, messages }: SentenceProps) {
  const { lang, portal } = outline
  // A copy: what `sentenceHypertext` gives is kept for other portals.
  const hypertext = structuredClone(sentenceHypertext(text, lang, messages.narrowSpaces))
  return renderHypertext(placeAddresses(hypertext, portal).children, {})
}
