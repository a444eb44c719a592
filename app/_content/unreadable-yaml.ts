import type { ErrorCode, YAMLError } from 'yaml'
import type { Message } from './define-findings'
import { yamlFindings } from './yaml-findings'

/** Why a text is no YAML, and where what is at fault stands. */
export interface Unreadable {
  message: Message
  offset: number
}

/**
 * Says in the editor’s words why `text` is no YAML: the parser’s own are about what
 * it expected.
 */
export function explainYamlError(error: YAMLError, text: string): Unreadable {
  const { code, message } = error
  const offset = error.pos[0]
  const here = (found: Message): Unreadable => ({ message: found, offset })

  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? []
  if (quote) {
    const found = yamlFindings['yaml-quote-unclosed'](quote, quote === '"' ? '\\"' : "''")
    return { message: found, offset: Math.max(0, text.lastIndexOf(quote, offset - 1)) }
  }
  const [, bracket] = /end with a ([\]}])$/.exec(message) ?? []
  if (bracket) {
    const found = yamlFindings['yaml-bracket-unclosed'](bracket)
    return { message: found, offset: openingOf(bracket, text, offset) }
  }
  if (message.startsWith('Implicit map keys need')) return here(explainLine(text, offset))
  if (message.startsWith('Unexpected scalar at node end')) return here(explainRest(text, offset))
  if (message.includes('block-seq-ind')) return here(yamlFindings['yaml-list-beside-name']())
  if (message.startsWith('Sequence item without')) return here(yamlFindings['yaml-indentation']())
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return explainColon(text, offset)
  if (code === 'MULTILINE_IMPLICIT_KEY') return here(explainLine(text, offset))
  if (code === 'BAD_SCALAR_START') {
    return here(yamlFindings['yaml-text-needs-quotes'](text[offset] ?? ''))
  }
  const write = messageOf[code] ?? yamlFindings['yaml-unreadable']
  return here(write())
}

const messageOf: Partial<Record<ErrorCode, () => Message>> = {
  ALIAS_PROPS: yamlFindings['yaml-alias'],
  BAD_ALIAS: yamlFindings['yaml-alias'],
  BAD_COLLECTION_TYPE: yamlFindings['yaml-type'],
  BAD_DQ_ESCAPE: yamlFindings['yaml-backslash'],
  BAD_INDENT: yamlFindings['yaml-indentation'],
  MULTIPLE_ANCHORS: yamlFindings['yaml-alias'],
  MULTIPLE_DOCS: yamlFindings['yaml-two-documents'],
  MULTIPLE_TAGS: yamlFindings['yaml-type'],
  TAB_AS_INDENT: yamlFindings['yaml-tab'],
  TAG_RESOLVE_FAILED: yamlFindings['yaml-type'],
}

/** Of a second colon in a text that begins at `offset`: it may be that of the next line. */
function explainColon(text: string, offset: number): Unreadable {
  const [line = ''] = /^.*/.exec(text.slice(offset)) ?? []
  if (/:(?:\s|$)/.test(line)) return { message: yamlFindings['yaml-second-colon'](), offset }
  const next = /\S/.exec(text.slice(offset + line.length))?.index ?? 0
  return { message: yamlFindings['yaml-indentation'](), offset: offset + line.length + next }
}

/** Of what stands at `offset`, where a field is expected. */
function explainLine(text: string, offset: number): Message {
  return /^[\w"'-]+:[^\s/]/.test(text.slice(offset))
    ? yamlFindings['yaml-colon-without-space']()
    : yamlFindings['yaml-line-without-field']()
}

/** Of what stands at `offset`, where a value has ended. */
function explainRest(text: string, offset: number): Message {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  if (!before.trim()) return yamlFindings['yaml-indentation']()
  if (/(?:^|\s)\*\S*\s*$/.test(before)) return yamlFindings['yaml-alias']()
  return yamlFindings['yaml-after-value']()
}

/** Offset of the bracket that `closing` would close before `end`. */
function openingOf(closing: string, text: string, end: number): number {
  const opening = closing === ']' ? '[' : '{'
  let closed = 0
  for (let offset = end - 1; offset >= 0; offset--) {
    if (text[offset] === closing) closed++
    else if (text[offset] === opening && closed-- === 0) return offset
  }
  return end
}
