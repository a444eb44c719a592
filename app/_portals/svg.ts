import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { bounded } from '../_content/bounded'
import { type Place, reportError } from '../_content/problems'
import type { Size } from './logo'
import { refuseHarm } from './svg-refusals'

const plain = 'Export it as a plain SVG: in Inkscape “Optimised SVG”, in Illustrator “Export as”.'

/**
 * Checks that `file` is an SVG which draws and does nothing else; says on it what
 * speaks against that, with its place. Nothing is taken out of it in silence.
 *
 * @returns Its size; `undefined` when anything is wrong.
 */
export function checkSvg(file: VFile): Size | undefined {
  return bounded(file, () => {
    const tree = parse(file)
    if (!tree) return undefined
    refuseHarm(tree, file)
    const size = sizeOf(tree)
    if (!size) {
      reportError(file, 'The SVG does not say its size.', {
        place: rootPlace(file),
        mend: 'Add a `viewBox` to its first element, such as `viewBox="0 0 120 40"`.',
      })
    }
    return size
  })
}

function parse(file: VFile): Root | undefined {
  let tree: Root
  try {
    tree = fromXml(String(file))
  } catch (error) {
    const { place, cause } = error as VFileMessage
    // It nests deeper than the stack.
    if (cause instanceof RangeError) throw cause
    const [, why] = /^(.*) \(line \d+, column \d+\)/.exec((cause as Error).message) ?? []
    reportError(file, `This is no SVG: ${why ?? 'it cannot be read'}.`, { place, mend: plain })
    return undefined
  }
  const root = rootOf(tree)
  if (root?.name === 'svg' && root.attributes.xmlns === 'http://www.w3.org/2000/svg') return tree
  reportError(file, 'This is no SVG: its first element is not an `svg` of that namespace.', {
    place: rootPlace(file),
    mend: 'It begins with <svg xmlns="http://www.w3.org/2000/svg" …>.',
  })
  return undefined
}

function rootOf(tree: Root) {
  return tree.children.find((node) => node.type === 'element')
}

/** The parser gives the first element no position. */
function rootPlace(file: VFile): Place {
  const before = String(file).split('<svg', 1)[0] ?? ''
  const lines = before === String(file) ? [''] : before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/**
 * Its width and height where it has both in pixels, else those of its `viewBox`
 * (https://svgwg.org/svg2-draft/coords.html#SizingSVGInCSS).
 */
function sizeOf(tree: Root): Size | undefined {
  const { width, height, viewBox } = rootOf(tree)?.attributes ?? {}
  const [, , ...box] = (viewBox ?? '').trim().split(/[\s,]+/)
  return toSize(width, height) ?? toSize(box[0], box[1])
}

function toSize(...written: (string | null | undefined)[]): Size | undefined {
  const [width = 0, height = 0] = written.map((length) => {
    const [, number] = /^\s*\+?(\d*\.?\d+)(?:px)?\s*$/.exec(length ?? '') ?? []
    return Number(number ?? 0)
  })
  return width > 0 && height > 0 ? { width, height } : undefined
}
