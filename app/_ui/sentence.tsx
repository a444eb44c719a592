import { sentenceHypertext } from '../_charters/sentence'
import type { Messages } from '../_languages/messages'
import { renderHypertext } from './hypertext'

interface SentenceProps {
  /** Markdown with links, emphasis and code. */
  text: string
  lang: string
  messages: Messages
}

/** What an editor says of a cookie. */
export function Sentence({ text, lang, messages }: SentenceProps) {
  return renderHypertext(sentenceHypertext(text, lang, messages.narrowSpaces).children, {})
}
