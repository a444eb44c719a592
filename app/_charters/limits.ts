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

export const formatCount = (count: number) => count.toLocaleString('en')

/** What `text` (MDX) has too much of to be parsed; the parser itself counts the rest (see `countMarks`). */
export function findExcess(text: string): Excess | undefined {
  if (text.length > maxLength) {
    const reason = `The file has ${formatCount(text.length)} characters; ${formatCount(maxLength)} are the most.`
    const fix = 'Take parts of it out as passages, or look for text that was pasted many times.'
    return { offset: 0, reason, fix }
  }
  return findBraces(text) ?? findLines(text)
}

/** The first `{` that begins no comment free of `}`, where too many `}` follow. */
function findBraces(text: string): Excess | undefined {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = text.indexOf('}', at)
    const comment = text.startsWith('/*', at + 1) && text.endsWith('*/', end) && end - at > 4
    if (end < 0 || (!comment && text.slice(at).split('}').length - 1 <= maxBraces)) return undefined
    if (!comment) {
      const reason = `This { begins no comment, and more than ${maxBraces} } follow it.`
      const fix = 'Write a plain { as &#123; and a comment as {/* … */}, without } in it.'
      return { offset: at, reason, fix }
    }
    at = end
  }
  return undefined
}

/** The spaces and the marks of quotes, lists and notes that a line begins with. */
const beginning = /^(?:[ \t>]|[-+*](?![^ \t])|\d{1,9}[.)](?![^ \t])|\[\^[^\]\s]+\]:)*/

/** The first line that begins too far in, or begins one block of its kind too many. */
function findLines(text: string): Excess | undefined {
  const begun = { quotes: 0, lists: 0, entries: 0, underlines: 0 }
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

    const refuse = (reason: string, fix: string) => ({ offset, length: start.length, reason, fix })
    if (start.replaceAll('\t', '    ').length > maxIndent) {
      return refuse(
        `More than ${maxIndent} spaces, >, - or other marks of lists begin this line.`,
        'Indent it less, and take lists and quotes out of each other.',
      )
    }
    if (begun.quotes > maxQuotes) {
      return refuse(
        `More than ${formatCount(maxQuotes)} quotes (>) begin in the file.`,
        'Write the lines of a quote one below the other, or remove the >.',
      )
    }
    if (begun.lists > maxLists) {
      return refuse(
        `More than ${formatCount(maxLists)} lists and notes begin in the file.`,
        'Write the lines of a list one below the other.',
      )
    }
    if (begun.entries > maxEntries) {
      return refuse(
        `More than ${formatCount(maxEntries)} entries of lists and notes are in the file.`,
        'Take parts of it out as passages, or look for text that was pasted many times.',
      )
    }
    if (begun.underlines > maxUnderlines) {
      return refuse(
        `More than ${formatCount(maxUnderlines)} lines of the file are nothing but = or -.`,
        'Write headings with ##, and remove lines that only separate.',
      )
    }
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1)
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
