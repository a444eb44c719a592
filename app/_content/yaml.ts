import { location } from 'vfile-location'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { z } from 'zod'
import { isConflicted } from './conflict-marks'
import { type Partially, validParts } from './partial'
import { findRepeatedKeys, readPlainData } from './plain-data'
import { maxShown, type Place, type Report } from './report'
import { reportIssue, schemaMessages } from './schema-issues'
import { yamlFindings } from './yaml-findings'
import { findYamlExcess } from './yaml-limits'
import { reportNoBreakSpaces, reportTextSlips } from './yaml-slips'

/** A value read from YAML, and where each part of it stands in the file. */
export interface Located<T> {
  /** `undefined` when anything in it is wrong. */
  value: T | undefined
  /** The parts that are right, whatever is wrong beside them, so that they can be checked further. */
  partial: Partially<T>
  /** What is written, as plain data, right or wrong. */
  data: unknown
  /** Place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf(path: readonly PropertyKey[]): Place
}

/**
 * Reads `text` (YAML 1.2, core schema: no dates, no code, at most 100 alias
 * expansions) and checks it against `schema`. Positions are those of `text`, so
 * front matter is passed with its first line left empty.
 *
 * @param schema Or what makes one of the data, where they say how they are to be read.
 * @returns `undefined` when it is no YAML at all. Every mistake is in `report`.
 */
export function parseYaml<S extends z.ZodType>(
  report: Report,
  text: string,
  schema: S | ((data: unknown) => S),
): Located<z.output<S>> | undefined {
  // Why is in the report on the file.
  if (isConflicted(report.source.text)) return undefined
  const excess = findYamlExcess(text)
  if (excess) {
    report.error(excess.message, { place: location(text).toPoint(excess.offset) })
    return undefined
  }
  const lines = new LineCounter()
  // A CR alone ends a line too (YAML 1.2.2, section 5.4), which the parser does not know.
  const normal = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(normal, {
    lineCounter: lines,
    prettyErrors: false,
    // Compared with all before it, each name of a large file would take too long.
    uniqueKeys: false,
  })
  const pointAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const rangeOf = (from: number, to: number) => ({ start: pointAt(from), end: pointAt(to) })
  if (reportNoBreakSpaces(report, document, normal, rangeOf)) return undefined
  const data = readPlainData(report, document, normal, pointAt)
  if (data === undefined) return undefined
  reportTextSlips(report, document, normal, rangeOf)
  const repeated = findRepeatedKeys(document).slice(0, maxShown + 1)
  for (const key of repeated) {
    report.error(yamlFindings['field-twice'](), { place: pointAt(key.range?.[0] ?? 0) })
  }

  const placeOf = (path: readonly PropertyKey[]): Place => {
    const { key, value } = partAt(document, path)
    // A field that holds others begins where its name stands, the line above them.
    const node = isCollection(value) && !value.flow && key ? key : value
    return pointAt(node?.range?.[0] ?? 0)
  }
  const placeOfKey = (path: readonly PropertyKey[]): Place =>
    pointAt(partAt(document, path).key?.range?.[0] ?? 0)
  const writtenAt = (path: readonly PropertyKey[]) => {
    const { value } = partAt(document, path)
    return isScalar(value) ? value.source : undefined
  }
  const written = { placeOf, placeOfKey, writtenAt }

  const expected = typeof schema === 'function' ? schema(data) : schema
  const parsed = expected.safeParse(data, schemaMessages)
  const issues = parsed.error?.issues.slice(0, maxShown + 1) ?? []
  for (const issue of issues) reportIssue(report, issue, written)
  return {
    value: repeated.length > 0 ? undefined : parsed.data,
    // Where fields are expected and there is a text or a list, nothing is right.
    partial: (parsed.data ?? validParts(expected, data) ?? {}) as Partially<z.output<S>>,
    data,
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
      next = fieldsOf(part.value).get(String(step))
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

const fields = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/**
 * The fields of `group` by their names, looked up once: a file may have thousands of
 * mistakes. A name is a text to the reader, also where YAML takes it for a number.
 */
function fieldsOf(group: YAMLMap): ReadonlyMap<string, Pair> {
  const known = fields.get(group) ?? new Map(group.items.map((pair) => [String(pair.key), pair]))
  fields.set(group, known)
  return known
}
