import type { VFile } from 'vfile'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { z } from 'zod'
import { bounded } from './bounded'
import { readPlainData } from './plain-data'
import { type Place, reportError } from './problems'
import { reportIssue, schemaMessages } from './schema-issues'
import { type Sound, soundParts } from './sound'

/** A value read from YAML, and where each part of it stands in the file. */
export interface Located<T> {
  /** `undefined` when anything in it is wrong; every mistake is then on the file. */
  value: T | undefined
  /** The parts that are right, whatever is wrong beside them, so that they can be checked further. */
  sound: Sound<T>
  /** Place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf(path: readonly PropertyKey[]): Place
}

/** How long a file may be, in characters: a catalogue of two thousand cookies. */
const longest = 1024 * 1024

/**
 * Reads `text` (YAML 1.2, core schema: no dates, no code, at most 100 alias
 * expansions) and checks it against `schema`. Positions are those of `text`, so
 * front matter is passed with its first line left empty.
 *
 * @returns `undefined` when it is no YAML at all; why is then on `file`.
 */
export function parseYaml<S extends z.ZodType>(
  file: VFile,
  text: string,
  schema: S,
): Located<z.output<S>> | undefined {
  return bounded(file, () => parseWhole(file, text, schema))
}

function parseWhole<S extends z.ZodType>(
  file: VFile,
  text: string,
  schema: S,
): Located<z.output<S>> | undefined {
  if (text.length > longest) {
    reportError(file, `The file has ${text.length} characters; ${longest} are the most.`, {
      mend: 'Look for text that was pasted many times, and remove it.',
    })
    return undefined
  }
  const lines = new LineCounter()
  // A CR alone ends a line too (YAML 1.2.2, section 5.4), which the parser does not know.
  const normal = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(normal, { lineCounter: lines, prettyErrors: false })
  const pointAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const data = readPlainData(file, document, normal, pointAt)
  if (data === undefined) return undefined

  const placeOf = (path: readonly PropertyKey[]): Place => {
    const { key, value } = partAt(document, path)
    // A field that holds others begins where its name stands, the line above them.
    const node = isCollection(value) && !value.flow && key ? key : value
    return pointAt(node?.range?.[0] ?? 0)
  }
  const placeOfKey = (path: readonly PropertyKey[]): Place =>
    pointAt(partAt(document, path).key?.range?.[0] ?? 0)

  const parsed = schema.safeParse(data, schemaMessages)
  for (const issue of parsed.error?.issues ?? []) reportIssue(file, issue, placeOf, placeOfKey)
  return {
    value: document.errors.length > 0 ? undefined : parsed.data,
    // Where fields are expected and there is a text or a list, nothing is right.
    sound: (parsed.data ?? soundParts(schema, data) ?? {}) as Sound<z.output<S>>,
    placeOf,
  }
}

/** What stands at `path` in `document`, or at the nearest part of it that exists, and its name. */
function partAt(document: Document, path: readonly PropertyKey[]) {
  let part: { key: Node | undefined; value: Node | null } = {
    key: undefined,
    value: document.contents,
  }
  for (const step of path) {
    let next: { key: unknown; value: unknown } | undefined
    if (isMap(part.value)) {
      // A name is a text to the reader, also where YAML takes it for a number.
      next = part.value.items.find(({ key }) => isNode(key) && String(key) === String(step))
    } else if (isSeq(part.value) && typeof step === 'number') {
      next =
        step in part.value.items ? { key: undefined, value: part.value.items[step] } : undefined
    }
    if (!next) break
    const value = isNode(next.value) ? next.value : null
    part = { key: isNode(next.key) ? next.key : undefined, value: value ?? part.value }
  }
  return part
}
