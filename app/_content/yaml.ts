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
  visit,
  type YAMLError,
} from 'yaml'
import type { z } from 'zod'
import { bounded } from './bounded'
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
  const data = readData(file, document, pointAt)
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

/** The plain data of `document`; `undefined` when it is not plain, which is then on `file`. */
function readData(
  file: VFile,
  document: Document.Parsed,
  pointAt: (offset: number) => { line: number; column: number },
): unknown {
  // What the parser only warns of, such as a tag it does not know, is no plain data either.
  const unreadable = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== repeated,
  )
  const lines = new Set<number>()
  for (const error of unreadable) {
    const place = pointAt(error.pos[0])
    // What follows on the same line comes of the first.
    if (!lines.has(place.line)) reportYamlError(file, error, place)
    lines.add(place.line)
  }
  if (unreadable.length > 0) return undefined
  for (const { pos } of document.errors) {
    reportError(file, 'There is another field of this name.', {
      place: pointAt(pos[0]),
      mend: 'Remove one of them, or correct its name.',
    })
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    if (error instanceof RangeError) throw error
    const alias = firstAlias(document)
    reportError(file, `This YAML is refused: ${(error as Error).message.replace(/\.$/, '')}.`, {
      place: alias === undefined ? undefined : pointAt(alias),
      mend: 'Write values out instead of repeating them by aliases (&, *); a text with * needs quotes.',
    })
    return undefined
  }
}

/** The one mistake that leaves the rest of a file readable. */
const repeated = 'DUPLICATE_KEY'

function reportYamlError(file: VFile, { code, message }: YAMLError, place: Place): void {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    reportError(file, 'There is a second colon in this line.', {
      place,
      mend: 'Put the text between quotes, or the second field on a line of its own.',
    })
    return
  }
  reportError(file, `This is not valid YAML: ${message}`, {
    place,
    mend: 'Check the indentation, the quotes and the colons around this place.',
  })
}

/** Offset of the first alias (`*name`) in `document`. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0]
      return visit.BREAK
    },
  })
  return offset
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
