/** What French sets before `: ; ! ?` and inside « », so that no line breaks there (U+202F). */
const narrow = '\u202F'

/**
 * A place where such a space belongs, with the spaces that are written there:
 * after «, before », and before a mark that a word is not continued after, of
 * several marks only the first.
 */
const place =
  /(?<=«)\s*(?=\S)|(?<!\s)\s*(?=»)|(?<![\s:;!?])\s*(?=(?::|[;!?]+)(?:[\s»”"’)\]}.,…]|$))/gu

/** What a mark may follow without a space, when somebody forgot it. */
const endOfWord = /[\p{L}\p{M}\p{N})\]}»”"’%€…]$/u

/** A piece that is no word, and where a mark may be a part of it: an address, a time, `&lt;`. */
const noWord = /[:@]|^www\.|&#?\w*$/

/** How much before a place is looked at, in characters. */
const reach = 200

/** What stands in the same paragraph, immediately before and after a text. */
interface Beside {
  before?: string
  after?: string
}

/**
 * `text` with the spaces that its language sets around marks. In French these
 * are narrow and keep the line together, whatever space the editor wrote, also
 * where none was; nothing but spaces is touched. Other languages have no such
 * habit. What is set already stays as it is.
 *
 * @param lang Language of `text` (BCP 47).
 */
export function typeset(text: string, lang: string, { before = '', after = '' }: Beside = {}) {
  if (lang !== 'fr' && !lang.startsWith('fr-')) return text
  const head = before.slice(-reach)
  // One character tells whether a mark ends its word.
  const whole = head + text + after.slice(0, 1)
  const set = whole.replace(place, (spaces: string, at: number) => {
    const from = at - head.length
    const to = from + spaces.length
    const within = from >= 0 && to <= text.length && (spaces !== '' || isOwn(whole, at, from, text))
    return within && belongs(whole, spaces, at) ? narrow : spaces
  })
  return set.slice(head.length, set.length - after.slice(0, 1).length)
}

/** Whether the mark at `at`, where no space is written, is one of `text` itself. */
function isOwn(whole: string, at: number, from: number, text: string): boolean {
  return whole[at - 1] === '«' ? from > 0 : from < text.length
}

function belongs(whole: string, spaces: string, at: number): boolean {
  if (at === 0) return false
  if (spaces !== '' || whole[at - 1] === '«' || whole[at] === '»') return true
  const written = whole.slice(Math.max(0, at - reach), at)
  return endOfWord.test(written) && !noWord.test(/[^\s«»]*$/.exec(written)?.[0] ?? '')
}
