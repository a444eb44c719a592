import { location } from 'vfile-location'
import { VFileMessage } from 'vfile-message'
import type { Message } from '../_content/define-findings'
import type { Report } from '../_content/report'
import { adviceFor } from './advice'
import { components } from './components'
import { findHtmlMark } from './html-marks'

/** A place in a text: where a mark stands that makes the text unreadable. */
type Culprit = {
  offset: number
  /** Where the mistake is, when not there. */
  place?: number
  /** How many characters belong to it; one when left out. */
  length?: number
} & ({ reason: string; fix: string } | { message: Message; replacement?: string | undefined })

const plainMarks = 'Write a plain < as &lt; and a plain { as &#123;.'

/**
 * Reports why `text`, the MDX of a file, cannot be parsed, in the editor’s words.
 *
 * @param broken The names of elements whose opening tag was taken out; it is
 *   added to, and their closing tags are taken out in silence.
 * @returns `text` without the mark at fault, all else at its place, so that what
 *   is wrong further on can be found too; `undefined` when nothing is at fault
 *   that could be taken out.
 * @throws `error` itself when it does not come from the parser.
 */
export function reportSyntaxError(
  report: Report,
  text: string,
  error: unknown,
  broken: Set<string>,
): string | undefined {
  if (!(error instanceof VFileMessage)) throw error
  const { line = 1, column = 1, place } = error
  const start = place && 'start' in place ? place.start : place
  const offset = start?.offset ?? offsetOf(text, { line, column })
  const culprit = findCulprit(text, error, offset)
  if (!culprit) {
    const at = { line, column, offset }
    report.error('This cannot be read as MDX.', { place: at, fix: plainMarks })
    return undefined
  }
  const { length = 1 } = culprit
  const [, slash, tag = ''] = /^<(\/?)([\w.:-]+)/.exec(text.slice(culprit.offset)) ?? []
  if (!slash) broken.add(tag)
  if (!slash || !broken.has(tag)) {
    const { toPoint } = location(text)
    const [start, end] = [culprit.place ?? culprit.offset, culprit.offset + length].map(toPoint)
    if ('message' in culprit) {
      const { message, replacement } = culprit
      report.error(message, { place: start && end && { start, end }, replacement })
    } else report.error(culprit.reason, { place: start, fix: culprit.fix })
  }
  const [from, to] = [culprit.offset, culprit.offset + length]
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function findCulprit(text: string, error: VFileMessage, offset: number): Culprit | undefined {
  const { source, ruleId, reason } = error
  if (source === 'mdast-util-mdx-jsx') return tagCulprit(text, reason, offset)
  if (source === 'micromark-extension-mdx-expression') {
    const brace = openBrace(text, ruleId === 'unexpected-eof' ? text.length : offset)
    return brace === undefined
      ? undefined
      : {
          offset: brace,
          reason:
            ruleId === 'unexpected-eof'
              ? 'This { is never closed.'
              : 'Charters hold no code: an expression in { } is refused.',
          fix: 'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
        }
  }
  const bracket = text.lastIndexOf('<', offset)
  if (bracket < 0) return undefined
  return findHtmlMark(text, bracket) ?? bracketCulprit(text, bracket, offset, ruleId)
}

/** A `<` that begins nothing, though a person may have meant something by it. */
function bracketCulprit(text: string, bracket: number, offset: number, ruleId?: string): Culprit {
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (/^<[\w.:-]+\s[^<]*=\s*$/.test(text.slice(bracket, offset))) {
    return {
      offset: bracket,
      place: offset,
      reason: 'The value of an attribute stands between straight quotes.',
      fix: 'Write it as name="value".',
    }
  }
  const unfinished = ruleId === 'unexpected-eof' || offset >= text.length
  const why = unfinished ? 'there is no > after it' : `\`${found}\` cannot stand where it does`
  return {
    offset: bracket,
    reason: `This < begins no component: ${why}.`,
    fix: 'Write a plain < as &lt;; a component is written as <Name /> or <Name>…</Name>.',
  }
}

/** A tag that does not match another, which the parser tells by its place and its name. */
function tagCulprit(text: string, reason: string, offset: number): Culprit | undefined {
  const [, opening, line, column] = /closing tag for `(<[^`]*>)` \((\d+):(\d+)/.exec(reason) ?? []
  if (opening && line && column) {
    const name = opening.slice(1, -1)
    const at = offsetOf(text, { line: Number(line), column: Number(column) })
    if (!components.has(name)) {
      const mark = findHtmlMark(text, at)
      if (mark) return mark
      return { offset: at, reason: `There is no component ${opening}.`, fix: adviceFor(name) }
    }
    return {
      offset: at,
      reason: `${opening} is never closed.`,
      fix:
        components.get(name)?.encloses === false
          ? `Write <${name} … /> instead.`
          : `Write </${name}> after its text, in the same paragraph.`,
    }
  }
  const bracket = text.lastIndexOf('<', offset)
  if (bracket < 0) return undefined
  const [tag] = /^<[^>]*>?/.exec(text.slice(bracket)) ?? ['<']
  const said = /slash/.test(reason) && !tag.endsWith('/>')
  return {
    offset: bracket,
    reason: said ? `${tag} closes nothing.` : `${tag} is no closing tag that can be read.`,
    fix: 'Remove it, or write the opening tag before its text, in the same paragraph.',
  }
}

/** Offset of the last `{` before `end` that is not closed before it. */
function openBrace(text: string, end: number): number | undefined {
  let closed = 0
  for (let offset = end - 1; offset >= 0; offset--) {
    if (text[offset] === '}') closed++
    else if (text[offset] === '{' && closed-- === 0) return offset
  }
  const last = text.lastIndexOf('{', end)
  return last < 0 ? undefined : last
}

function offsetOf(text: string, point: { line: number; column: number }): number {
  return location(text).toOffset(point) ?? text.length
}
