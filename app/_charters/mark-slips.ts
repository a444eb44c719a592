import { markFindings } from './mark-findings'
import { taken } from './plain-text'
import { beginning, find, type TextSlip, word } from './text-slip'

/** Not more than so much lies between two marks of a slip, in characters. */
const reach = '{1,300}?'

/** What is an address where it stands between the parentheses of a link, or was meant as one. */
const address = [
  '(?:https?:\\/\\/|mailto:|tel:|www\\.|[/#])[^\\s()]{1,500}(?:\\([^\\s()]{0,200}\\)[^\\s()]{0,200}){0,3}',
  '[\\w.+-]{1,64}@[\\w.-]{1,200}\\.[a-z]{2,24}',
  '(?:[\\w-]{1,63}\\.){1,6}(?:fr|com|org|net|eu|io|info|gouv|be|ch|ca|lu|uk|de|es|it|pt)(?:\\/[^\\s()]{0,300})?',
].join('|')

/** Marks within a line, of a paragraph, a heading or a cell, that are shown as they stand. */
export const markSlips: readonly TextSlip[] = [
  {
    // `** gras **`, `**gras **`, `__ gras __`, `~~ barré ~~`
    pattern: find`(?<![${word}*_~])(?<mark>\*\*|__|~~)(?![*_~])(?:\s{1,9}(?:(?!\k<mark>)[^])${reach}|(?:(?!\k<mark>)[^])${reach}\s{1,9})\k<mark>(?![${word}*_~])`,
    severity: 'error',
    message: markFindings['emphasis-padded'],
    instead: (written) => {
      const mark = written.slice(0, 2)
      return `${mark}${written.slice(2, -2).trim()}${mark}`
    },
  },
  {
    // `**gras :**texte`: after a mark of punctuation, a word must not follow.
    pattern: find`(?<![${word}*])\*\*(?![\s*])(?:(?!\*\*)[^])${reach}\p{P}\*\*(?=[${word}])`,
    severity: 'error',
    message: () => markFindings['emphasis-glued'](),
    instead: (written) => `${written} `,
  },
  {
    // `mot**« gras »**`
    pattern: find`(?<=[${word}])\*\*[«“"(‘[](?:(?!\*\*)[^])${reach}\S\*\*(?!\*)`,
    severity: 'error',
    message: () => markFindings['emphasis-glued'](),
    instead: (written) => ` ${written}`,
  },
  {
    pattern: find`(＊{1,2})[^＊\n]{1,300}\1`,
    severity: 'error',
    message: markFindings['emphasis-full-width'],
    instead: (written) => written.replace(/＊/g, '*'),
  },
  {
    // `**gras` without an end
    pattern: find`(?<![${word}*~])(?:\*{2,3}|~~)(?=[${beginning}])`,
    severity: 'error',
    message: markFindings['emphasis-unclosed'],
  },
  {
    // `gras**` without a beginning; a note may be meant.
    pattern: find`(?<=[^\s*~])(?:\*{2,3}|~~)(?![${word}*~])`,
    severity: 'warning',
    message: markFindings['emphasis-unclosed'],
  },
  {
    // `*mot *`, `_mot _`
    pattern: find`(?<![${word}*_])(?<mark>[*_])(?=[\p{L}«“])(?:(?!\k<mark>)[^\n])${reach}[^\S\n]\k<mark>(?![${word}*_])`,
    severity: 'warning',
    message: markFindings['emphasis-padded'],
    instead: (written) => written.replace(/\s+(.)$/, '$1'),
  },
  {
    // `~mot~`; one tilde is a plain one (see markdown.ts).
    pattern: find`(?<![${word}~])~(?=[^\s~])[^~\n]${reach}(?<=[^\s~])~(?![${word}~])`,
    severity: 'warning',
    message: markFindings['strike-single'],
    instead: (written) => `~${written}~`,
  },
  {
    // `[texte] (adresse)`, `［texte］（adresse）`; `[1] (adresse)` is a note.
    pattern: find`!?(?:\[(?!(?:\d{1,3}|sic)\])[^[\]]{1,300}\](?:[\p{Zs}\t]{1,3}|\s{0,3}\n[ \t>]{0,40})|［[^［］]{1,300}］\s?)[(（](?:${address})[)）]`,
    severity: 'error',
    message: markFindings['link-parted'],
    instead: (written) => {
      const [, mark = '', text = '', to = ''] =
        /^(!?)[[［]([\s\S]*)[\]］][\s>]*[(（](\S*)[)）]$/.exec(written) ?? []
      return `${mark}[${text}](${wholeAddress(to)})`
    },
  },
  {
    // `[texte [lien](adresse)](adresse)`
    pattern: find`\[[^[\]]{0,300}${taken}[^[\]]{0,300}\]\((?:${address})\)`,
    severity: 'error',
    message: () => markFindings['link-around-link'](),
  },
  {
    // `(texte)[adresse]`
    pattern: find`\([^()[\]\n]{1,300}\)\[(?:${address})\]`,
    severity: 'error',
    message: markFindings['link-parted'],
    instead: (written) => {
      const [, text = '', to = ''] = /^\((.*)\)\[(.*)\]$/.exec(written) ?? []
      return `[${text}](${wholeAddress(to)})`
    },
  },
]

/** `address` with the scheme that a link needs. */
function wholeAddress(address: string): string {
  if (/^(?:[a-z]+:|[/#])/.test(address)) return address
  return address.includes('@') ? `mailto:${address}` : `https://${address}`
}
