import { Lexer } from 'yaml'
import type { Message } from './define-findings'
import { fileFindings } from './file-findings'
import { formatNumber } from './localized'

/** How long a file may be, in UTF-16 units: a catalogue of two thousand cookies. */
export const maxYamlLength = 1024 * 1024

/** How many lists and groups may lie within each other: what reads them calls itself. */
export const maxYamlDepth = 40

/** With how many spaces and marks (`- `, `? `) a line may begin: each column may be a level. */
export const maxYamlIndent = 100

/** What a text has too much of; `offset` is in UTF-16 units from its start. */
export interface YamlExcess {
  offset: number
  message: Message
}

/** What `text` (YAML) has too much of to be parsed. */
export function findYamlExcess(text: string): YamlExcess | undefined {
  if (text.length > maxYamlLength) {
    const [length, max] = [formatNumber(text.length), formatNumber(maxYamlLength)]
    return { offset: 0, message: fileFindings['file-too-long'](length, max) }
  }
  const indent = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${maxYamlIndent + 1}}`, 'm').exec(text)
  if (indent) {
    return { offset: indent.index, message: fileFindings['yaml-indented-too-far'](maxYamlIndent) }
  }
  let depth = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    if (token === ']' || token === '}') depth--
    if (depth > maxYamlDepth) {
      return { offset, message: fileFindings['yaml-nested-too-deep'](maxYamlDepth) }
    }
    // Of control characters, the lexer’s own marks stand for nothing in the text.
    if (!['\x02', '\x18', '\x1f'].includes(token)) offset += token.length
  }
  return undefined
}
