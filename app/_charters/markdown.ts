import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reportError } from '../_content/problems'
import { checkNode } from './refusals'

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze()

const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Parses an MDX file into a tree and checks that it holds nothing but Markdown
 * and known components. Nothing in it is ever evaluated.
 *
 * @returns `undefined` when the file cannot be parsed. Every mistake is on
 *   `file`; a tree whose file has errors must not be rendered.
 */
export function parseMarkdown(file: VFile): Root | undefined {
  let tree: Root
  try {
    tree = parser.parse(file)
  } catch (error) {
    const place = error instanceof VFileMessage ? error.place : undefined
    const reason = error instanceof VFileMessage ? error.reason : (error as Error).message
    reportError(file, `This is not valid MDX: ${reason}`, {
      place,
      mend: 'Close every tag; write a plain < as &lt; and a plain { as &#123;.',
    })
    return undefined
  }
  visit(tree, (node) => checkNode(node, file))
  return tree
}

/** The front matter of a file that cannot be parsed as a whole, so that its mistakes are found too. */
export function parseFrontMatterAlone(file: VFile): Root {
  return frontMatterParser.parse(file)
}
