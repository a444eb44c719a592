import type { VFile } from 'vfile'
import { type Document, isCollection, type Node, visit, type YAMLError } from 'yaml'
import { reportError } from './problems'

type PointAt = (offset: number) => { line: number; column: number }

/** The one mistake that leaves the rest of a file readable. */
const repeated = 'DUPLICATE_KEY'

/**
 * The plain data of `document`, which was parsed from `text`.
 *
 * @returns `undefined` when it is not plain, or no YAML at all; why is then on `file`.
 */
export function readPlainData(
  file: VFile,
  document: Document.Parsed,
  text: string,
  pointAt: PointAt,
): unknown {
  // What the parser only warns of, such as a tag it does not know, is no plain data either.
  const problems: YAMLError[] = [...document.errors, ...document.warnings]
  const unreadable = problems.filter(({ code }) => code !== repeated)
  const lines = new Set<number>()
  for (const error of unreadable) {
    const { line } = pointAt(error.pos[0])
    // What follows on the same line comes of the first.
    if (!lines.has(line)) reportUnreadable(file, error, text, pointAt)
    lines.add(line)
  }
  if (unreadable.length > 0) return undefined
  for (const { pos } of document.errors) {
    reportError(file, 'There is another field of this name.', {
      place: pointAt(pos[0]),
      mend: 'Remove one of them, or correct its name.',
    })
  }
  const key = findCollectionKey(document)
  if (key) {
    reportError(file, 'The name of a field is a list or a group of fields.', {
      place: pointAt(key.range?.[0] ?? 0),
      mend: 'Write a plain name; a text that begins with [ or { needs quotes.',
    })
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    if (error instanceof RangeError) throw error
    const alias = findAlias(document)
    reportError(file, `This YAML is refused: ${(error as Error).message.replace(/\.$/, '')}.`, {
      place: alias?.range ? pointAt(alias.range[0]) : undefined,
      mend: 'Write values out instead of repeating them by aliases (&, *); a text with * needs quotes.',
    })
    return undefined
  }
}

function reportUnreadable(
  file: VFile,
  { code, message, pos: [offset] }: YAMLError,
  text: string,
  pointAt: PointAt,
): void {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? []
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    reportError(file, 'There is a second colon in this line.', {
      place: pointAt(offset),
      mend: 'Put the text between quotes, or the second field on a line of its own.',
    })
  } else if (quote) {
    reportError(file, 'This quote is never closed.', {
      place: pointAt(Math.max(0, text.lastIndexOf(quote, offset - 1))),
      mend: `Write ${quote} at the end of the text; within it, ${quote === '"' ? '\\"' : "''"} stands for ${quote}.`,
    })
  } else {
    reportError(file, `This is not valid YAML: ${message}`, {
      place: pointAt(offset),
      mend: 'Check the indentation, the quotes and the colons around this place.',
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
