import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { bounded, cpuTimeSince } from '../_content/bounded'
import { reportError } from '../_content/problems'
import { checkNode } from './refusals'
import { reportSyntaxError } from './syntax-error'

declare module 'mdast' {
  interface Data {
    /** The file that a node was read from: in a charter, its own or a passage’s. */
    file?: VFile
  }
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze()

const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

/** How many mistakes of syntax are looked for in one file; each takes another reading. */
const mostSyntaxErrors = 40

/** How long they are looked for, in milliseconds of computing. */
const longestSearch = 500

/** How long a file may be, in characters: ten times a long charter. */
const longest = 128 * 1024

/** How deep elements may lie within each other, far beyond what a text needs. */
const deepest = 40

/**
 * Parses an MDX file into a tree and checks that it holds nothing but Markdown
 * and known components. Nothing in it is ever evaluated.
 *
 * @returns The tree, and whether it is complete: of a file that cannot be parsed,
 *   it has the front matter alone. Every mistake is on `file`; a tree whose file
 *   has errors must not be rendered.
 */
export function parseMarkdown(file: VFile): { tree: Root; complete: boolean } {
  const whole = isTooLong(file) ? undefined : parseAll(file)
  const tree = whole ?? parseFrontMatterAlone(file)
  checkTree(tree, file)
  return { tree, complete: whole !== undefined }
}

/**
 * Marks `node` and all within it with their file, and says what is refused there.
 * What nests too deeply is cut off, so that nobody falls into it later.
 */
function checkTree(node: Nodes, file: VFile, depth = 0): void {
  node.data = { ...node.data, file }
  checkNode(node, file)
  if (!('children' in node)) return
  if (depth === deepest) {
    reportError(file, `The text nests more than ${deepest} elements.`, {
      place: node.position,
      mend: 'Take lists, quotes or components out of each other.',
    })
    node.children = []
    return
  }
  for (const child of node.children) checkTree(child, file, depth + 1)
}

function isTooLong(file: VFile): boolean {
  const { length } = String(file)
  if (length <= longest) return false
  reportError(file, `The file has ${length} characters; ${longest} are the most.`, {
    mend: 'Take parts of it out as passages, or look for text that was pasted many times.',
  })
  return true
}

/** Parses what is left of the file after each mark that makes it unreadable is taken out. */
function parseAll(file: VFile): Root | undefined {
  let text: string | undefined = String(file)
  const broken = new Set<string>()
  const start = process.cpuUsage()
  for (let errors = 0; text !== undefined; errors++) {
    try {
      const readable: string = text
      return bounded(file, () => parser.parse(readable))
    } catch (error) {
      if (errors === mostSyntaxErrors || cpuTimeSince(start) > longestSearch) {
        return reportRest(file, errors)
      }
      text = reportSyntaxError(file, text, error, broken)
    }
  }
  return undefined
}

function reportRest(file: VFile, errors: number): undefined {
  reportError(file, `There are more than ${errors} mistakes of syntax in this file.`, {
    mend: 'Mend those that are named; the others are said then.',
  })
}

function parseFrontMatterAlone(file: VFile): Root {
  const [head = ''] = /^---[\s\S]*?^---[ \t]*$/m.exec(String(file)) ?? []
  return frontMatterParser.parse(head)
}

/** Says what is wrong with `node` on the file that it was read from. */
export function reportAt(node: Nodes, reason: string, mend: string): void {
  const { file } = node.data ?? {}
  if (file) reportError(file, reason, { place: node.position, mend })
}
