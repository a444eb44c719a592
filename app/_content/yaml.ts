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
import { type Place, reportError } from './problems'

/** A value read from YAML, and where each part of it stands in the file. */
export interface Located<T> {
  value: T
  /** Place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf(path: readonly PropertyKey[]): Place
}

/**
 * Reads `text` (YAML 1.2, core schema: no dates, no code, at most 100 alias
 * expansions) and checks it against `schema`. Positions are those of `text`, so
 * front matter is passed with its first line left empty.
 *
 * @returns `undefined` when anything is wrong; every mistake is then on `file`.
 */
export function parseYaml<S extends z.ZodType>(
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

  // What the parser only warns of, such as a tag it does not know, is no plain data either.
  const unreadable = [...document.errors, ...document.warnings]
  if (unreadable.length > 0) {
    for (const error of unreadable) {
      reportError(file, `This is not valid YAML: ${error.message}`, {
        place: pointAt(error.pos[0]),
        mend: 'Check the indentation, the quotes and the colons around this place.',
      })
    }
    return undefined
  }

  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (!isNode(node) || !node.range) continue
      // A field that holds others begins where its name stands, the line above them.
      const name = isCollection(node) && keyNode(parentOf(path, length), path[length - 1])
      return pointAt((name || node).range?.[0] ?? 0)
    }
    return pointAt(document.contents?.range?.[0] ?? 0)
  }
  const parentOf = (path: readonly PropertyKey[], length: number): unknown =>
    length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents

  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    const alias = firstAlias(document)
    reportError(file, `This YAML is refused: ${(error as Error).message.replace(/\.$/, '')}.`, {
      place: alias === undefined ? undefined : pointAt(alias),
      mend: 'Write values out instead of repeating them by aliases (&, *); a text with * needs quotes.',
    })
    return undefined
  }
  const parsed = schema.safeParse(data, { reportInput: true })
  if (parsed.success) return { value: parsed.data, placeOf }
  for (const issue of parsed.error.issues) {
    reportIssue(file, issue, placeOf, (path, key) => {
      const found = keyNode(parentOf([...path, key], path.length + 1), key)
      return found?.range ? pointAt(found.range[0]) : placeOf(path)
    })
  }
  return undefined
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

/** What the schema calls a type, in the editor's words. */
const nameOfType: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

/** Says one mistake that the schema found, in the editor's words. */
function reportIssue(
  file: VFile,
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => Place,
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place,
): void {
  const place = placeOf(issue.path)
  const field = issue.path.map(String).join('.')
  const subject = field ? `\`${field}\`` : 'The file'

  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') &&
    issue.input === undefined
  ) {
    const last = issue.path.at(-1)
    const list = issue.path.slice(0, -1).map(String).join('.')
    const [reason, mend] =
      typeof last === 'number'
        ? [`\`${list}\` has too few entries.`, 'Add one.']
        : [`${subject} is missing.`, `Add \`${String(last)}:\` here.`]
    reportError(file, reason, { place, mend })
    return
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const name = [...issue.path, key].map(String).join('.')
        reportError(file, `There is no field \`${name}\`.`, {
          place: placeOfKey(issue.path, key),
          mend: 'Check its spelling, or remove it.',
        })
      }
      return
    case 'invalid_key':
      // A field's name, where editors choose it, is wrong.
      for (const inner of issue.issues) {
        reportError(file, `${subject}: ${inner.message}.`, { place, mend: 'Change the name.' })
      }
      return
    case 'invalid_type':
      if (issue.input === null) {
        const mend = 'Write its value; one that begins with # needs quotes.'
        reportError(file, `${subject} has no value.`, { place, mend })
        return
      }
      reportError(file, `${subject} is not ${nameOfType[issue.expected] ?? issue.expected}.`, {
        place,
        mend: 'Change the value; content/README.md says what each field takes.',
      })
      return
    default:
  }
  reportError(file, `${subject}: ${issue.message}.`, {
    place,
    mend: 'Change the value; content/README.md says what each field takes.',
  })
}
