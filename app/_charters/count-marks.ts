import type { Nodes, Root } from 'mdast'
import type {} from 'remark-parse'
import type { Data, Processor } from 'unified'
import { formatNumber } from '../_content/localized'
import { limitFindings } from './limit-findings'
import { type Excess, maxCells, maxDepth, maxMarks } from './limits'

/** Thrown by a parser that uses `countMarks`. */
export class ExcessError extends Error {
  constructor(readonly excess: Excess) {
    super(excess.message.id)
  }
}

/**
 * A plugin of the parser, to be used before any but `remarkParse`, that counts what only the
 * parser can tell apart: marks in each paragraph, depth of elements, cells of tables.
 *
 * @throws ExcessError while a text is parsed.
 */
export function countMarks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    text: Object.fromEntries([...'*_~]'].map((mark) => [mark.charCodeAt(0), counter()])),
  })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({ transforms: [checkTree] })
}

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<Extension['text']>[string], undefined | unknown[]>

const counts = new WeakMap<object, number>()

/** Stands before what reads a mark, counts it within its paragraph, and reads nothing. */
function counter(): Construct {
  return {
    tokenize(_, __, nok) {
      return (code) => {
        const count = (counts.get(this) ?? 0) + 1
        counts.set(this, count)
        if (count > maxMarks) {
          const message = limitFindings['too-many-marks'](maxMarks)
          throw new ExcessError({ offset: this.now().offset, message })
        }
        return nok(code)
      }
    },
  }
}

/** Level by level: what calls itself would depend on the stack. */
function checkTree(tree: Root): undefined {
  let cells = 0
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    const offset = first?.position?.start.offset ?? 0
    if (depth > maxDepth) {
      throw new ExcessError({ offset, message: limitFindings['nested-too-deep'](maxDepth) })
    }
    const next: Nodes[] = []
    for (const node of level) {
      if (node.type === 'table') {
        cells += node.children.length * (node.align?.length ?? 1)
        if (cells > maxCells) {
          throw new ExcessError({
            offset: node.position?.start.offset ?? 0,
            message: limitFindings['too-many-cells'](formatNumber(maxCells)),
          })
        }
      }
      if ('children' in node) for (const child of node.children) next.push(child)
    }
    level = next
  }
}
