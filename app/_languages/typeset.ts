import { memoize } from '../_content/memoize'

/** The marks that a language sets apart from words by a narrow space, in any order. */
export interface NarrowSpaces {
  /** Those with a space before them, such as `: ; ! ? »`. */
  before: string
  /** Those with a space after them, such as `«`. */
  after: string
}

/** The space, at which no line breaks (U+202F). */
const narrow = '\u202F'

/** What a mark may follow without a space, when somebody forgot it. */
const endOfWord = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pi}\p{Pf}\p{Sc}"%…]$/u

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
 * `text` with the narrow spaces of its language, whatever space the editor wrote, also
 * where none was; nothing but spaces is touched. What is set already stays as it is.
 *
 * @param spaces Where its language sets them; nowhere when left out.
 */
export function typeset(
  text: string,
  spaces: NarrowSpaces | undefined,
  { before = '', after = '' }: Beside = {},
): string {
  if (!spaces) return text
  const { place, opening, closing, apart } = patternsFor(spaces.before, spaces.after)
  const head = before.slice(-reach)
  // One character tells whether a mark ends its word.
  const whole = head + text + after.slice(0, 1)
  const set = whole.replace(place, (written: string, at: number) => {
    if (at === 0) return written
    const from = at - head.length
    const to = from + written.length
    const opens = opening.test(whole[at - 1] ?? '')
    // Where no space is written, the mark is one of `text` itself.
    const isOwn = written !== '' || (opens ? from > 0 : from < text.length)
    if (from < 0 || to > text.length || !isOwn) return written
    if (written !== '' || opens || closing.test(whole[at] ?? '')) return narrow
    const last = whole.slice(Math.max(0, at - reach), at)
    return endOfWord.test(last) && !noWord.test(last.split(apart).at(-1) ?? '') ? narrow : written
  })
  return set.slice(head.length, set.length - after.slice(0, 1).length)
}

/**
 * What finds the places of narrow spaces: after a mark that opens, before a quote that
 * closes, and before a mark that a word is not continued after, of several only the first.
 */
const patternsFor = memoize((before: string, after: string) => {
  const [open, close, mark, colon, others] = [
    after,
    before.replace(/[^\p{Pi}\p{Pf}]/gu, ''),
    before.replace(/[\p{Pi}\p{Pf}]/gu, ''),
    before.replace(/[^:]/g, ''),
    before.replace(/[:\p{Pi}\p{Pf}]/gu, ''),
  ].map(escaped)
  const places = [
    `(?<=[${open}])\\s*(?=\\S)`,
    `(?<!\\s)\\s*(?=[${close}])`,
    // Several colons are no mark of a sentence.
    `(?<![\\s${mark}])\\s*(?=(?:[${colon}]|[${others}]+)(?:[\\s\\p{Pe}\\p{Pi}\\p{Pf}".,…]|$))`,
  ]
  return {
    place: new RegExp(places.join('|'), 'gu'),
    opening: new RegExp(`[${open}]`, 'u'),
    closing: new RegExp(`[${close}]`, 'u'),
    /** What stands between two words. */
    apart: new RegExp(`[\\s${open}${close}]`, 'u'),
  }
})

/** `characters` as a class of a pattern has them, without the spaces among them. */
function escaped(characters: string): string {
  return [...characters.replace(/\s/g, '')]
    .map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .join('')
}
