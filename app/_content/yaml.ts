import type { VFile } from 'vfile'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  type Node,
  parseDocument,
  visit,
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
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const pointAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const data = readData(file, document, pointAt)
  if (data === undefined) return undefined

  const parentOf = (path: readonly PropertyKey[]): unknown =>
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const start = path.slice(0, length)
      const node = document.getIn(start, true)
      if (!isNode(node) || !node.range) continue
      // A field that holds others begins where its name stands, the line above them.
      const name = isCollection(node) && keyNode(parentOf(start), start.at(-1))
      return pointAt((name || node).range?.[0] ?? 0)
    }
    return pointAt(document.contents?.range?.[0] ?? 0)
  }
  const placeOfKey = (path: readonly PropertyKey[]): Place => {
    const key = keyNode(parentOf(path), path.at(-1))
    return key?.range ? pointAt(key.range[0]) : placeOf(path)
  }

  const parsed = schema.safeParse(data, schemaMessages)
  for (const issue of parsed.error?.issues ?? []) reportIssue(file, issue, placeOf, placeOfKey)
  return {
    value: parsed.data,
    sound: (parsed.success ? parsed.data : soundParts(schema, data)) as Sound<z.output<S>>,
    placeOf,
  }
}

/** The plain data of `document`; `undefined` when it is not plain, which is then on `file`. */
function readData(
  file: VFile,
  document: Document.Parsed,
  pointAt: (offset: number) => Place,
): unknown {
  // What the parser only warns of, such as a tag it does not know, is no plain data either.
  const unreadable = [...document.errors, ...document.warnings]
  for (const error of unreadable) {
    reportError(file, `This is not valid YAML: ${error.message}`, {
      place: pointAt(error.pos[0]),
      mend: 'Check the indentation, the quotes and the colons around this place.',
    })
  }
  if (unreadable.length > 0) return undefined
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

function keyNode(parent: unknown, key: PropertyKey | undefined): Node | undefined {
  if (!isMap(parent)) return undefined
  const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === key)
  return pair?.key as Node | undefined
}
