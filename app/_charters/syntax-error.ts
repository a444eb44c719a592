import { location } from 'vfile-location'
import { VFileMessage } from 'vfile-message'
import type { Message } from '../_content/define-findings'
import type { Report } from '../_content/report'
import { adviceFor } from './advice'
import { componentFindings } from './component-findings'
import { components } from './components'
import { findHtmlMark } from './html-marks'
import { refusalFindings } from './refusal-findings'
import { syntaxFindings } from './syntax-findings'

/** A place in a text: where a mark stands that makes the text unreadable. */
interface Culprit {
  offset: number
  /** Where the mistake is, when not there. */
  place?: number
  /** How many characters belong to it; one when left out. */
  length?: number
  message: Message
  /** What to write instead of it, exactly, where that is known. */
  replacement?: string | undefined
}

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
    report.error(syntaxFindings['text-unreadable'](), { place: at })
    return undefined
  }
  const { length = 1 } = culprit
  const [, slash, tag = ''] = /^<(\/?)([\w.:-]+)/.exec(text.slice(culprit.offset)) ?? []
  if (!slash) broken.add(tag)
  if (!slash || !broken.has(tag)) {
    const { toPoint } = location(text)
    const [start, end] = [culprit.place ?? culprit.offset, culprit.offset + length].map(toPoint)
    const { message, replacement } = culprit
    const isRange = start && end && length > 1
    report.error(message, { place: isRange ? { start, end } : start, replacement })
  }
  const [from, to] = [culprit.offset, culprit.offset + length]
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function findCulprit(text: string, error: VFileMessage, offset: number): Culprit | undefined {
  const { source, ruleId, reason } = error
  if (source === 'mdast-util-mdx-jsx') return tagCulprit(text, reason, offset)
  if (source === 'micromark-extension-mdx-expression') {
    const brace = openBrace(text, ruleId === 'unexpected-eof' ? text.length : offset)
    if (brace === undefined) return undefined
    return ruleId === 'unexpected-eof'
      ? { offset: brace, message: syntaxFindings['brace-unclosed']() }
      : { offset: brace, message: refusalFindings['code-expression']() }
  }
  const bracket = text.lastIndexOf('<', offset)
  if (bracket < 0) return undefined
  return findHtmlMark(text, bracket) ?? bracketCulprit(text, bracket, offset, ruleId)
}

/** A `<` that begins nothing, though a person may have meant something by it. */
function bracketCulprit(text: string, bracket: number, offset: number, ruleId?: string): Culprit {
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (/^<[\w.:-]+\s[^<]*=\s*$/.test(text.slice(bracket, offset))) {
    const message = syntaxFindings['attribute-without-quotes']()
    return { offset: bracket, place: offset, message }
  }
  const unfinished = ruleId === 'unexpected-eof' || offset >= text.length
  const message = unfinished
    ? syntaxFindings['tag-unfinished']()
    : syntaxFindings['tag-broken'](found)
  return { offset: bracket, message }
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
      return { offset: at, message: componentFindings['component-unknown'](name, adviceFor(name)) }
    }
    const instead =
      components.get(name)?.encloses === false
        ? { en: `Write <${name} … /> instead.`, fr: `Écrivez <${name} … /> à la place.` }
        : {
            en: `Write </${name}> after its text, in the same paragraph.`,
            fr: `Écrivez </${name}> après son texte, dans le même paragraphe.`,
          }
    return { offset: at, message: syntaxFindings['component-unclosed'](opening, instead) }
  }
  const bracket = text.lastIndexOf('<', offset)
  if (bracket < 0) return undefined
  const [tag] = /^<[^>]*>?/.exec(text.slice(bracket)) ?? ['<']
  const said = /slash/.test(reason) && !tag.endsWith('/>')
  return {
    offset: bracket,
    message: syntaxFindings[said ? 'tag-closes-nothing' : 'tag-unreadable'](tag),
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
