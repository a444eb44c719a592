import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import type { Report } from './report'
import { explainYamlError } from './unreadable-yaml'
import { yamlFindings } from './yaml-findings'

type PointAt = (offset: number) => { line: number; column: number }

/**
 * The plain data of `document`, which was parsed from `text`.
 *
 * @returns `undefined` when it is not plain, or no YAML at all; why is then in `report`.
 */
export function readPlainData(
  report: Report,
  document: Document.Parsed,
  text: string,
  pointAt: PointAt,
): unknown {
  // What the parser only warns of, such as a tag it does not know, is no plain data either.
  const unreadable: YAMLError[] = [...document.errors, ...document.warnings]
  const lines = new Set<number>()
  for (const error of unreadable) {
    const { message, offset } = explainYamlError(error, text)
    const place = pointAt(offset)
    const { line } = pointAt(error.pos[0])
    // What follows on the same line, or where the fields have ended, comes of the first.
    const first = lines.size === 0 || !error.message.includes('YAML stream')
    if (first && !lines.has(line) && !lines.has(place.line)) report.error(message, { place })
    lines.add(line).add(place.line)
  }
  if (unreadable.length > 0) return undefined
  const key = findCollectionKey(document)
  if (key) {
    report.error(yamlFindings['field-name-not-plain'](), { place: pointAt(key.range?.[0] ?? 0) })
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch {
    const place = findAlias(document)?.range?.[0]
    report.error(yamlFindings['yaml-alias'](), {
      place: place === undefined ? place : pointAt(place),
    })
    return undefined
  }
}

/** The first name of a field that is no plain text. */
function findCollectionKey(document: Document): Node | undefined {
  let found: Node | undefined
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return undefined
      found = key
      return visit.BREAK
    },
  })
  return found
}

/** The first alias (`*name`). */
function findAlias(document: Document): Node | undefined {
  let found: Node | undefined
  visit(document, {
    Alias: (_, alias) => {
      found = alias
      return visit.BREAK
    },
  })
  return found
}

/** The names of fields that stand in the same group before, each time but the first. */
export function findRepeatedKeys(document: Document): Node[] {
  const repeated: Node[] = []
  visit(document, {
    Map(_, { items }) {
      const names = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (names.has(name)) repeated.push(key)
        names.add(name)
      }
    },
  })
  return repeated
}
