import { type Document, visit } from 'yaml'
import { explainUnseen, findUnseen } from './characters'
import { findPlaceholders } from './placeholders'
import { maxShown, type Place, type Report } from './report'
import { textFindings } from './text-findings'
import { yamlFindings } from './yaml-findings'

type PlaceOf = (from: number, to: number) => Place

/** How much of what follows a text is shown, in characters. */
const maxRest = 60

const noBreak = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000'

/** Where a no-break space is no part of a text: before a field, after its hyphen, around its colon. */
const structure = new RegExp(
  [
    `^ {0,100}[${noBreak}][ ${noBreak}]{0,100}(?=[^ ${noBreak}])`,
    `(?<=^ {0,100}(?:- {1,9}){0,9})-[${noBreak}][ ${noBreak}]{0,100}`,
    `(?<=^ {0,100}(?:- {1,9}){0,9}[\\w.-]{1,60})(?: ?[${noBreak}][ ${noBreak}]{0,9}:(?=\\s|$)|:[${noBreak}])[ ${noBreak}]{0,100}`,
  ].join('|'),
  'gmu',
)

/**
 * Reports the no-break spaces that make no field or entry of what was meant as one.
 *
 * @returns Whether there are any, so that nothing else in `document`, which was parsed
 *   from `text`, is what it seems.
 */
export function reportNoBreakSpaces(
  report: Report,
  document: Document,
  text: string,
  placeOf: PlaceOf,
): boolean {
  const found = [...text.matchAll(structure)]
  if (found.length === 0) return false
  const texts: (readonly [number, number])[] = []
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && type !== 'PLAIN') texts.push([range[0], range[1]])
    },
  })
  const outside = found.filter(
    ({ index }) => !texts.some(([from, to]) => from <= index && index < to),
  )
  for (const { 0: written, index } of outside.slice(0, maxShown + 1)) {
    report.error(textFindings['yaml-no-break-space'](), {
      place: placeOf(index, index + written.length),
      replacement: written.replace(/^(\s*)([-:]?)\s*$/, (_, before: string, mark: string) =>
        mark ? `${mark} ` : ' '.repeat(before.length),
      ),
    })
  }
  return outside.length > 0
}

/** Reports what was likely not meant in the texts of `document`, which was parsed from `text`. */
export function reportTextSlips(
  report: Report,
  document: Document,
  text: string,
  placeOf: PlaceOf,
): void {
  visit(document, {
    Scalar(key, { value, type, range }) {
      if (key === 'key' || typeof value !== 'string' || !range) return
      if (report.findings.length > maxShown) return visit.BREAK
      const [begin, end] = range
      const place = placeOf(begin, end)
      for (const { written, sure } of findPlaceholders(value).slice(0, maxShown + 1)) {
        if (sure) report.error(textFindings.placeholder(written), { place })
        else report.warn(textFindings['placeholder-or-word'](written), { place, about: written })
      }
      if (type === 'PLAIN') {
        const inList = key !== 'value'
        // An entry of a list, or a whole file, that was meant as a field.
        if (inList && /^[A-Za-z][\w-]*:[^\s\d/]/.test(value)) {
          report.error(yamlFindings['yaml-colon-without-space'](), {
            place,
            replacement: text.slice(begin, end).replace(':', ': '),
          })
        }
        reportCut(report, value, text, end, placeOf)
      }
      // Those that are written as they are, the file as a whole is searched for.
      const escaped = type === 'QUOTE_DOUBLE' && /\\/.test(text.slice(begin, end))
      const [unseen] = escaped ? findUnseen(value) : []
      if (unseen) report.error(explainUnseen(unseen.character).message, { place })
      return undefined
    },
  })
}

/** Warns of a text that ends at `end`, where a # begins what is likely its rest and no comment. */
function reportCut(
  report: Report,
  value: string,
  text: string,
  end: number,
  placeOf: PlaceOf,
): void {
  const rest = /^[ \t]+(#.*)/.exec(text.slice(end, end + maxRest))?.[1]?.trim()
  // After a key, a lifetime or a name with a slash, it is likely a comment indeed.
  const isText = /^\p{Lu}[^/]*$|^[^\d/].* /u.test(value)
  if (!rest || (!isText && /^#\s/.test(rest))) return
  const begin = text.indexOf('#', end)
  report.warn(textFindings['yaml-text-cut'](rest), {
    place: placeOf(begin, begin + rest.length),
    about: rest,
  })
}
