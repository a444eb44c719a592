import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import type { Report } from './report'
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
    const { line } = pointAt(error.pos[0])
    // What follows on the same line comes of the first.
    if (!lines.has(line)) reportUnreadable(report, error, text, pointAt)
    lines.add(line)
  }
  if (unreadable.length > 0) return undefined
  const key = findCollectionKey(document)
  if (key) {
    report.error(yamlFindings['field-name-not-plain'](), { place: pointAt(key.range?.[0] ?? 0) })
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    const alias = findAlias(document)
    report.error(`This YAML is refused: ${(error as Error).message.replace(/\.$/, '')}.`, {
      place: alias?.range ? pointAt(alias.range[0]) : undefined,
      fix: 'Write values out instead of repeating them by aliases (&, *); a text with * needs quotes.',
    })
    return undefined
  }
}

function reportUnreadable(
  report: Report,
  { code, message, pos: [offset] }: YAMLError,
  text: string,
  pointAt: PointAt,
): void {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? []
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    report.error(yamlFindings['colon-in-text'](), { place: pointAt(offset) })
  } else if (quote) {
    report.error(yamlFindings['quote-unclosed'](quote, quote === '"' ? '\\"' : "''"), {
      place: pointAt(Math.max(0, text.lastIndexOf(quote, offset - 1))),
    })
  } else {
    report.error(`This is not valid YAML: ${message}`, {
      place: pointAt(offset),
      fix: 'Check the indentation, the quotes and the colons around this place.',
    })
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
