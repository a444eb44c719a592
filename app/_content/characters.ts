import { location } from 'vfile-location'
import type { Message } from './define-findings'
import { maxShown, type Report } from './report'
import { textFindings } from './text-findings'

/** Characters that have no shape, or another one than their writer saw; alike ones are found together. */
const unseen =
  /(?![\t\n\r])([\p{Cc}\p{Co}\p{Bidi_Control}\u00AD\u180E\u200B-\u200D\u2028\u2029\u2060-\u2064\u3164\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}])\1*/gu

/** Writings that need joiners between their letters, and marks of direction beside others. */
const joining = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]\p{M}*$/u
const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u
const flag = /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** What Windows has from U+0080 on (https://encoding.spec.whatwg.org/#windows-1252); a space where nothing. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Reports the characters of a file that nobody sees, or that nobody meant, each by its code point. */
export function checkCharacters(report: Report): void {
  const { text } = report.source
  const { toPoint } = location(text)
  for (const { index, written, character } of findUnseen(text).slice(0, maxShown + 1)) {
    const { message, replacement } = explainUnseen(character)
    const [start, end] = [toPoint(index), toPoint(index + written.length)]
    const place = start && end && { start, end }
    // A soft hyphen may be meant, though search engines and screen readers stumble over it.
    if (character === '\u00AD') report.warn(message, { place, replacement, about: 'U+00AD' })
    else report.error(message, { place, replacement })
  }
}

/** The characters of `text` that nobody sees or meant; several alike, one after the other, are found once. */
export function findUnseen(text: string) {
  return [...text.matchAll(unseen)].flatMap(({ 0: written, 1: character = '', index }) =>
    belongs(character, text, index) ? [] : [{ index, written, character }],
  )
}

function belongs(character: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  if (/[\u200C\u200D]/.test(character)) return joining.test(before) || emoji.test(before)
  if (/[\u{E0020}-\u{E007F}]/u.test(character)) return flag.test(before)
  return /[\u061C\u200E\u200F\u2066-\u2069]/.test(character) && rightToLeft.test(text)
}

/** What is wrong with `character`, and what belongs in its place where that is known. */
export function explainUnseen(character: string): {
  message: Message
  replacement: string | undefined
} {
  const point = character.codePointAt(0) ?? 0
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  if (character === '\uFFFD')
    return { message: textFindings['character-lost'](code), replacement: undefined }
  const meant = windows[point - 0x80]?.trim()
  if (meant) {
    return { message: textFindings['character-misread'](code, meant), replacement: meant }
  }
  const kind = /\p{Co}/u.test(character)
    ? 'character-private'
    : /\p{Bidi_Control}/u.test(character)
      ? 'character-of-direction'
      : 'character-unseen'
  return { message: textFindings[kind](code), replacement: '' }
}
