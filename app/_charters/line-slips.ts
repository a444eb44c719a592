import { lineFindings } from './line-findings'
import { taken } from './plain-text'
import { beginning, find, noBreak, type TextSlip, word } from './text-slip'

// A line begins with as much as limits.ts allows.
const lineStart = `(?<=^[ \\t>${noBreak}]{0,40})`
const textStart = '(?<![^])'
/** Signs that word processors begin an entry of a list with. */
const bullets = '•‣⁃◦▪▫●○■□◆◇∙'
/** The dashes of French lists. A longer one also begins what somebody says, or their name. */
const dashes = '–‒‐‑―−'
/** How entries are counted where Markdown makes no list of them: `a)`, `(1)`, `1°`. */
const counted = '(?:\\d{1,2}[.)°]|\\(\\d{1,2}\\)|\\(?[a-z]\\))'

/** What a line of a paragraph begins with that was meant to make something of it. */
export const lineSlips: readonly TextSlip[] = [
  {
    // `##Titre`, the same with a no-break space, `＃＃ Titre`
    pattern: find`${lineStart}(?:[#＃]{2,6}|＃|#(?=[${noBreak}]))(?![#＃])\s*\S.*`,
    severity: 'error',
    message: lineFindings['heading-mark'],
    // The first level is the title’s.
    instead: (written) =>
      written.replace(/^([#＃]+)\s*/, (_, { length }) => `${'#'.repeat(Math.max(2, length))} `),
  },
  {
    // `#Titre` alone on its line; several are “hashtags”.
    pattern: find`${textStart}#(?=\p{L})[^#\n]*(?![^])`,
    severity: 'warning',
    message: lineFindings['heading-mark-or-word'],
    instead: (written) => written.replace(/^#/, '## '),
  },
  {
    pattern: find`${lineStart}#{7,}(?!#).*`,
    severity: 'error',
    message: lineFindings['heading-too-deep'],
  },
  {
    // No-break spaces before a mark, which is none then.
    pattern: find`(?<=^[ \t>]{0,40})[${noBreak}][ \t${noBreak}]*(?=[-+*•#＃|>]|\d{1,9}[.)][ ${noBreak}])`,
    severity: 'error',
    message: lineFindings['no-break-indent'],
    instead: (written) => ' '.repeat(written.length),
  },
  {
    pattern: find`${textStart}[ \t]*[${noBreak}][ \t${noBreak}]*(?=\S)`,
    severity: 'warning',
    message: lineFindings['no-break-indent'],
    instead: () => '',
  },
  {
    // `• un`, `-un`, a hyphen with a no-break space
    pattern: find`${lineStart}(?:[${bullets}]\s*|[-+][${noBreak}]+\s*|-(?=\p{L}))(?=[^\s${bullets}-]).*`,
    severity: 'error',
    message: lineFindings['list-mark'],
    instead: (written) => written.replace(/^\S\s*/u, '- '),
  },
  {
    // `1.Un`, `1)` with a no-break space
    pattern: find`${textStart}\d{1,3}[.)](?:[${noBreak}]\s*(?=\S)|(?=\p{L}\p{L})).*`,
    severity: 'warning',
    message: lineFindings['list-number'],
    instead: (written) => written.replace(/^(\d+[.)])\s*/, '$1 '),
  },
  {
    // Two lines that begin with the same sign, or are counted.
    pattern: find`${lineStart}(?:(?<sign>[^${word}\s|>"«“(‘[${taken}])[^\S\n]+\S.*\r?\n[ \t>]{0,40}\k<sign>|${counted}[^\S\n]+\S.*\r?\n[ \t>]{0,40}${counted})[^\S\n]+\S.*`,
    severity: 'warning',
    message: lineFindings['list-of-lines'],
  },
  {
    // `– un`
    pattern: find`${textStart}[${dashes}][^\S\n]+(?=[${beginning}])(?!\d).*`,
    severity: 'warning',
    message: lineFindings['list-dash'],
    instead: (written) => written.replace(/^\S\s+/, '- '),
  },
  {
    // `[] un`, `[ ] un`
    pattern: find`${textStart}\[[ xX]?\][ \t]+`,
    severity: 'error',
    message: lineFindings['task-box'],
    instead: () => '',
  },
  {
    // Rows of a table without `| --- |` under the first, or with one of another length.
    pattern: find`${lineStart}\|.*\|[ \t]*(?:\r?\n[ \t>]{0,40}\|.*\|[ \t]*)+$`,
    severity: 'error',
    message: (_, whole) => lineFindings['table-without-rule'](whole.split('\n')[1] ?? ''),
    instead: ruleTable,
  },
]

/** The rows of a table with a rule under the first, of as many cells. */
function ruleTable(written: string): string {
  const [head = '', ...rows] = written.split('\n')
  const [, indent = '', cells = ''] = /^([ \t>]*)(.*)/.exec(rows[0] ?? '') ?? []
  const columns = head.replace(/\\\|/g, '').trim().split('|').length - 2
  const rule = `${indent}|${' --- |'.repeat(columns)}`
  const isRule = /^[\s:|-]+$/.test(cells)
  return [head, rule, ...(isRule ? rows.slice(1) : rows)].join('\n')
}
