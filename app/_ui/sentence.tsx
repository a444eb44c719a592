import { sentenceHypertext } from '../_charters/sentence'
import { renderHypertext } from './hypertext'

interface SentenceProps {
  /** Markdown with links, emphasis and code. */
  text: string
  lang: string
}

/** What an editor says of a cookie. */
export function Sentence({ text, lang }: SentenceProps) {
  return renderHypertext(sentenceHypertext(text, lang).children, {})
}
