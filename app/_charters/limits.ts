/** What a text has too much of, for a parser to read it in about two seconds. */
export interface Excess {
  /** Where it begins, in UTF-16 units from the start of the text. */
  offset: number
  length?: number
  /** The limit and what exceeds it, in a sentence. */
  reason: string
  /** What the editor can do about it. */
  fix: string
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

export const number = (count: number) => count.toLocaleString('en')

/** What `text` (MDX) has too much of to be parsed; the parser itself counts the rest (see `countMarks`). */
export function findExcess(text: string): Excess | undefined {
  if (text.length > maxLength) {
    return {
      offset: 0,
      reason: `The file has ${number(text.length)} characters; ${number(maxLength)} are the most.`,
      fix: 'Take parts of it out as passages, or look for text that was pasted many times.',
    }
  }
  const brace = findBraces(text)
  if (brace !== undefined) {
    return {
      offset: brace,
      reason: `This { begins no comment, and more than ${maxBraces} } follow it.`,
      fix: 'Write a plain { as &#123; and a comment as {/* … */}, without } in it.',
    }
  }
  let underlines = 0
  let quotes = 0
  let lists = 0
  let before = 0
  let within = false
  let offset = 0
  for (const line of text.split(/\r\n|[\r\n]/g)) {
    const [start = ''] =
      /^(?:[ \t>]|[-+*](?![^ \t])|\d{1,9}[.)](?![^ \t])|\[\^[^\]\s]+\]:)*/.exec(line) ?? []
    if (start.replaceAll('\t', '    ').length > maxIndent) {
      return {
        offset,
        length: start.length,
        reason: `More than ${maxIndent} spaces, >, - or other marks of lists begin this line.`,
        fix: 'Indent it less, and take lists and quotes out of each other.',
      }
    }
    const open = start.split('>').length - 1
    quotes += Math.max(0, open - before)
    before = open
    if (quotes > maxQuotes) {
      return {
        offset,
        reason: `More than ${number(maxQuotes)} quotes (>) begin in the file.`,
        fix: 'Write the lines of a quote one below the other, or remove the >.',
      }
    }
    const marked = /[^ \t>]/.test(start)
    if (marked && !within && ++lists > maxLists) {
      return {
        offset,
        reason: `More than ${number(maxLists)} lists and notes begin in the file.`,
        fix: 'Write the lines of a list one below the other.',
      }
    }
    if (line.trim()) within = marked || /^[ \t]/.test(line)
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line) && ++underlines > maxUnderlines) {
      return {
        offset,
        reason: `More than ${number(maxUnderlines)} lines of the file are nothing but = or -.`,
        fix: 'Write headings with ##, and remove lines that only separate.',
      }
    }
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1)
  }
  return undefined
}

/** The first `{` that begins no comment free of `}`, where too many `}` follow. */
function findBraces(text: string): number | undefined {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = text.indexOf('}', at)
    if (end < 0) return undefined
    const comment = text.startsWith('/*', at + 1) && text.endsWith('*/', end) && end - at > 4
    if (!comment) return text.slice(at).split('}').length - 1 > maxBraces ? at : undefined
    at = end
  }
  return undefined
}

/**
 * How many mistakes of syntax are looked for in a text of `length`; after each, all of it is
 * parsed again. Forty where it is short; 256 K characters are parsed in all where it is not.
 */
export function maxSyntaxErrors(length: number): number {
  return Math.max(1, Math.min(40, Math.floor((2 * maxLength) / Math.max(length, 1))))
}
