import type { Message } from '../_content/define-findings'
import { formatNumber } from '../_content/localized'
import { limitFindings } from './limit-findings'

/** What a text has too much of, for a parser to read it in about two seconds. */
export interface Excess {
  /** Where it begins, in UTF-16 units from the start of the text. */
  offset: number
  length?: number
  message: Message
}

/** How long a file may be, in UTF-16 units: ten times a long charter; parsers read it in a second. */
export const maxLength = 128 * 1024

/**
 * With how many columns of spaces and marks of lists, quotes and notes a line may begin, a tab
 * being four. Each line is compared with all that it may lie in: 2,700 levels take two seconds.
 */
export const maxIndent = 40

/** How many lines of nothing but `=` or `-`: the parser goes over all before each; 4,000 take a second. */
export const maxUnderlines = 1000

/** How many quotes (>) a file may begin: at the end of each, all before it is gone over; 4,000 take seconds. */
export const maxQuotes = 1000

/** How many lists and notes a file may begin: at the end of each, all before it is gone over; 4,000 take seconds. */
export const maxLists = 1500

/** How many entries of lists and notes a file may have; 33,000 take six seconds, so many a little over one. */
export const maxEntries = 10_000

/**
 * How many `*`, `_`, `~` (neighbours are one) and `]` a paragraph, heading or cell may have: each
 * is compared with all before it. In a paragraph as long as the file, so many take a second.
 */
export const maxMarks = 300

/** How deep elements may lie within each other: the functions that read them call themselves. */
export const maxDepth = 40

/** How many cells the tables of a file may have, those included that short rows are filled up with. */
export const maxCells = 20_000

/** How many } a file may have after a plain {: at each, all since that { is looked through again. */
export const maxBraces = 100

/** What `text` (MDX) has too much of to be parsed; the parser itself counts the rest (see `countMarks`). */
export function findExcess(text: string): Excess | undefined {
  if (text.length > maxLength) {
    const [length, max] = [formatNumber(text.length), formatNumber(maxLength)]
    return { offset: 0, message: limitFindings['text-too-long'](length, max) }
  }
  return findBraces(text) ?? findLines(text)
}

/** The first `{` that begins no comment free of `}`, where too many `}` follow. */
function findBraces(text: string): Excess | undefined {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = text.indexOf('}', at)
    const comment = text.startsWith('/*', at + 1) && text.endsWith('*/', end) && end - at > 4
    if (end < 0 || (!comment && text.slice(at).split('}').length - 1 <= maxBraces)) return undefined
    if (!comment) return { offset: at, message: limitFindings['too-many-braces'](maxBraces) }
    at = end
  }
  return undefined
}

/** The spaces and the marks of quotes, lists and notes that a line begins with. */
const beginning = /^(?:[ \t>]|[-+*](?![^ \t])|\d{1,9}[.)](?![^ \t])|\[\^[^\]\s]+\]:)*/

/** How many of each kind begin in the lines so far. */
type Begun = Record<'quotes' | 'lists' | 'entries' | 'underlines', number>

/** The first line that begins too far in, or begins one block of its kind too many. */
function findLines(text: string): Excess | undefined {
  const begun: Begun = { quotes: 0, lists: 0, entries: 0, underlines: 0 }
  let depth = 0
  let within = false
  let offset = 0
  for (const line of text.split(/\r\n|[\r\n]/g)) {
    const [start = ''] = beginning.exec(line) ?? []
    const open = start.split('>').length - 1
    const marked = /[^ \t>]/.test(start)
    begun.quotes += Math.max(0, open - depth)
    if (marked && !within) begun.lists++
    if (marked) begun.entries++
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) begun.underlines++
    depth = open
    if (line.trim()) within = marked || /^[ \t]/.test(line)

    const message = findExcessOf(start, begun)
    if (message) return { offset, length: start.length, message }
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1)
  }
  return undefined
}

function findExcessOf(start: string, begun: Begun): Message | undefined {
  const { quotes, lists, entries, underlines } = begun
  if (start.replaceAll('\t', '    ').length > maxIndent) {
    return limitFindings['line-too-far-in'](maxIndent)
  }
  if (quotes > maxQuotes) return limitFindings['too-many-quotes'](formatNumber(maxQuotes))
  if (lists > maxLists) return limitFindings['too-many-lists'](formatNumber(maxLists))
  if (entries > maxEntries) return limitFindings['too-many-entries'](formatNumber(maxEntries))
  if (underlines <= maxUnderlines) return undefined
  return limitFindings['too-many-underlines'](formatNumber(maxUnderlines))
}

/**
 * How many mistakes of syntax are looked for in a text of `length`; after each, all of it is
 * parsed again. Forty where it is short; 256 K characters are parsed in all where it is not.
 */
export function maxSyntaxErrors(length: number): number {
  return Math.max(1, Math.min(40, Math.floor((2 * maxLength) / Math.max(length, 1))))
}
