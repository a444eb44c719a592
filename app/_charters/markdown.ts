import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { z } from 'zod'
import { type Place, reportError } from '../_content/problems'
import { components } from './components'

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze()

/** An element written between `<` and `>`. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

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
    if (!(error instanceof VFileMessage)) throw error
    reportError(file, `This is not valid MDX: ${error.reason}`, {
      place: error.place,
      mend: 'Close every tag; write a plain < as &lt; and a plain { as &#123;.',
    })
    return undefined
  }
  visit(tree, (node) => checkNode(node, file))
  return tree
}

/** The attributes of a checked element, by name. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

/** Whether `node` is an element; its name and attributes are then known ones. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

type Refuse = (reason: string, mend: string, place?: Place) => void

/** Says on `file` why `node` is refused, if it is. */
function checkNode(node: Nodes, file: VFile): void {
  const refuse: Refuse = (reason, mend, place = node.position) => {
    reportError(file, reason, { place, mend })
  }
  switch (node.type) {
    case 'mdxjsEsm':
      refuse('Charters hold no code: `import` and `export` are refused.', 'Remove the line.')
      break
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      refuse(
        'Charters hold no code: an expression in { } is refused.',
        'Remove it; write a plain { as &#123;.',
      )
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkElement(node, refuse)
      break
    case 'link':
    case 'image':
    case 'definition':
      if (!hasSafeProtocol(node.url)) {
        refuse(
          `The address \`${node.url}\` is refused.`,
          'Use https:, http:, mailto:, tel: or an address on the same site.',
        )
      }
      break
    case 'heading':
      if (node.depth === 1) {
        refuse(
          'The body has a heading of the first level (#).',
          'The title in the front matter is that heading; begin with ##.',
        )
      }
      break
    default:
  }
}

function checkElement(element: Element, refuse: Refuse): void {
  const component = element.name === null ? undefined : components.get(element.name)
  if (!component) {
    const known = [...components.keys()].map((name) => `<${name}>`).join(', ')
    refuse(`There is no component <${element.name ?? ''}>.`, `Known are ${known}.`)
    return
  }
  if (component.place === 'block' && element.type === 'mdxJsxTextElement') {
    refuse(
      `<${element.name}> stands within a sentence.`,
      'Put it on a line of its own, with an empty line before and after.',
    )
  }
  if (!component.encloses && element.children.length > 0) {
    refuse(`<${element.name}> cannot enclose text.`, `Write <${element.name} … /> instead.`)
  }
  checkAttributes(element, component.attributes, refuse)
}

function checkAttributes(element: Element, schema: z.ZodObject, refuse: Refuse): void {
  const code = element.attributes.filter(
    // An attribute without a value has the value `null`.
    ({ type, value }) =>
      type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null),
  )
  for (const { position } of code) {
    refuse(
      `Charters hold no code: <${element.name}> has an attribute in { }.`,
      'Write its value between quotes.',
      position,
    )
  }
  if (code.length > 0) return

  const names = Object.keys(schema.shape)
  const mend = names.length > 0 ? `It takes: ${names.join(', ')}.` : 'It takes no attribute.'
  const parsed = schema.safeParse(attributesOf(element), { reportInput: true })
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) {
        const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
        refuse(`<${element.name}> has no attribute \`${name}\`.`, mend, place)
      }
      continue
    }
    const name = String(issue.path[0])
    const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
    const reason = issue.input === undefined ? 'is missing' : issue.message
    refuse(`<${element.name}>: attribute \`${name}\` ${reason}.`, mend, place)
  }
}

/** The schemes that an editor’s link may have; a relative address has none. */
const safeProtocols = ['https:', 'http:', 'mailto:', 'tel:']

function hasSafeProtocol(address: string): boolean {
  const base = 'https://portal.invalid'
  if (!URL.canParse(address, base)) return false
  return safeProtocols.includes(new URL(address, base).protocol)
}
