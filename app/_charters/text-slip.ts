import type { Message } from '../_content/define-findings'
import { taken } from './plain-text'

/** A mark of Markdown, or of another program, that a text shows as it stands. */
export interface TextSlip {
  /** What it looks like in a plain text (see plain-text.ts). */
  pattern: RegExp
  /** An error where what is published is surely not what was meant. */
  severity: 'error' | 'warning'
  /**
   * @param shown What to write instead of what was found, or that itself where nothing is
   *   known to be right, as far as a message shows it.
   * @param whole All of it.
   */
  message(shown: string, whole: string): Message
  /** What to write instead of `written`, exactly. */
  instead?(written: string): string
}

/** For a set of characters: spaces that Markdown takes for letters. */
export const noBreak = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000'

/** For a set of characters: what a mark of an emphasis touches on its inside alone. */
export const word = '\\p{L}\\p{N}'

/** For a set of characters: what words may begin with. */
export const beginning = `${word}«“"(‘\\[${taken}`

/** A pattern to be found in a plain text, written as between slashes; `^` and `$` are those of lines. */
export function find(pattern: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(String.raw(pattern, ...parts), 'gmu')
}
