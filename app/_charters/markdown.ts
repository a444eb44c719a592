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

const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

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

/** The attributes of a checked element, by name; empty where one is written without a value. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && !isCode(attribute)
        ? [[attribute.name, String(attribute.value ?? '')]]
        : [],
    ),
  )
}

/** Whether `node` is written between `<` and `>`; whether it may be is checked elsewhere. */
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
      // Nothing but a comment, which no visitor reads.
      if (node.data?.estree?.body.length === 0) break
      refuse(
        'Charters hold no code: an expression in { } is refused.',
        'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
      )
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkElement(node, refuse)
      break
    case 'link':
      if (holds(node, isLink)) refuse('This link encloses another one.', 'Take one of them out.')
      checkAddress(node.url, refuse)
      break
    case 'image':
    case 'definition':
      checkAddress(node.url, refuse)
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
  if (component.place === 'inline' && element.children.some(({ type }) => type === 'paragraph')) {
    refuse(
      `<${element.name}> encloses lines of their own.`,
      `Write <${element.name}>, its text and </${element.name}> on one line.`,
    )
  }
  if (isLink(element) && holds(element, isLink)) {
    refuse('This link encloses another one.', 'Take one of them out.')
  }
  if (!component.encloses && element.children.length > 0) {
    refuse(`<${element.name}> cannot enclose text.`, `Write <${element.name} … /> instead.`)
  }
  checkAttributes(element, component.attributes, refuse)
}

function checkAttributes(element: Element, schema: z.ZodObject, refuse: Refuse): void {
  const code = element.attributes.filter(isCode)
  for (const { position } of code) {
    refuse(
      `Charters hold no code: <${element.name}> has an attribute in { }.`,
      'Write its value between quotes.',
      position,
    )
  }
  if (code.length > 0) return

  for (const [index, attribute] of element.attributes.entries()) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const { name, position } = attribute
    if (element.attributes.findIndex((other) => 'name' in other && other.name === name) < index) {
      refuse(`<${element.name}> has the attribute \`${name}\` twice.`, 'Remove one.', position)
    }
  }
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

function checkAddress(address: string, refuse: Refuse): void {
  const base = 'https://portal.invalid'
  const protocol = URL.canParse(address, base) ? new URL(address, base).protocol : ''
  if (safeProtocols.includes(protocol)) return
  refuse(
    `The address \`${address}\` is refused.`,
    'Use https:, http:, mailto:, tel: or an address on the same site.',
  )
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || (isElement(node) && node.name === 'PlatformLink')
}

/** Whether an attribute is written in { }. One without a value has the value `null`. */
function isCode({ type, value }: Element['attributes'][number]): boolean {
  return type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null)
}

/** Whether anything within `node` is `wanted`. */
function holds(node: Nodes, wanted: (node: Nodes) => boolean): boolean {
  if (!('children' in node)) return false
  return node.children.some((child) => wanted(child) || holds(child, wanted))
}
