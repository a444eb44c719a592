import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { location } from 'vfile-location'
import { isConflicted } from '../_content/conflict-marks'
import type { Message } from '../_content/define-findings'
import type { Report, Source } from '../_content/report'
import { countMarks, ExcessError } from './count-marks'
import { limitFindings } from './limit-findings'
import { type Excess, findExcess, maxSyntaxErrors } from './limits'
import { closeLineBreaks } from './line-breaks'
import { noCode } from './no-code'
import { checkNode } from './refusals'
import { checkSlips } from './slips'
import { reportSyntaxError } from './syntax-error'

declare module 'mdast' {
  interface Data {
    /** The file that a node was read from: in a charter, its own or a passage’s. */
    source?: Source
  }
}

/** What reads MDX; `parseMarkdown` checks what it finds. */
export const parser = unified()
  .use(remarkParse)
  .use(countMarks)
  .use(remarkFrontmatter, ['yaml'])
  // One tilde is a plain one, as in “6~13 mois”; two strike out.
  .use(remarkGfm, { singleTilde: false })
  // Of acorn, no more than these two functions is asked for.
  .use(remarkMdx, { acorn: noCode as never })
  .use(closeLineBreaks)
  .freeze()

const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Parses an MDX file into a tree and checks that it holds nothing but Markdown
 * and known components. Nothing in it is ever evaluated.
 *
 * @returns The tree, and whether it is complete: of a file that cannot be parsed,
 *   it has the front matter alone. A tree whose file has mistakes must not be rendered.
 */
export function parseMarkdown(report: Report): { tree: Root; complete: boolean } {
  // Why is in the report on the file.
  if (isConflicted(report.source.text)) {
    return { tree: { type: 'root', children: [] }, complete: false }
  }
  const excess = findExcess(report.source.text)
  if (excess) reportExcess(report, excess)
  const whole = excess ? undefined : parseAll(report)
  const tree = whole ?? parseFrontMatterAlone(report.source.text)
  checkTree(tree, report)
  checkSlips(tree, report)
  return { tree, complete: whole !== undefined }
}

/** Marks `node` and all within it with their file, and reports what is refused there. */
function checkTree(node: Nodes, report: Report, inCell = false): void {
  node.data = { ...node.data, source: report.source }
  checkNode(node, report, inCell)
  if (!('children' in node)) return
  for (const child of node.children) checkTree(child, report, inCell || node.type === 'tableCell')
}

/** Parses what is left of the file after each mark that makes it unreadable is taken out. */
function parseAll(report: Report): Root | undefined {
  let text: string | undefined = report.source.text
  const broken = new Set<string>()
  const max = maxSyntaxErrors(text.length)
  for (let errors = 0; text !== undefined; errors++) {
    try {
      return parser.parse(text)
    } catch (error) {
      if (error instanceof ExcessError) return reportExcess(report, error.excess)
      if (errors === max) return reportRest(report, errors)
      text = reportSyntaxError(report, text, error, broken)
    }
  }
  return undefined
}

function reportExcess(report: Report, { offset, length = 0, message }: Excess): undefined {
  const { toPoint } = location(report.source.text)
  const [start, end] = [toPoint(offset), toPoint(offset + length)]
  const place = start && end && length > 0 ? { start, end } : start
  report.error(message, { place })
}

function reportRest(report: Report, errors: number): undefined {
  report.error(limitFindings['too-many-mistakes'](errors))
}

function parseFrontMatterAlone(text: string): Root {
  const [head = ''] = /^---[\s\S]*?^---[ \t]*$/m.exec(text) ?? []
  return frontMatterParser.parse(head)
}

/** Reports what is wrong with `node`, in the file that it was read from. */
export function reportAt(report: Report, node: Nodes, message: Message): void {
  report.error(message, { source: node.data?.source, place: node.position })
}
