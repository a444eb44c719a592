import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import type { z } from 'zod'
import { type Place, reportError } from '../_content/problems'
import { components } from './components'
import { attributesOf, type Element, isCode, isElement } from './element'

type Refuse = (reason: string, mend: string, place?: Place) => void

/** Says on `file` why `node`, a part of an MDX file, is refused, if it is. */
export function checkNode(node: Nodes, file: VFile): void {
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

/** Whether anything within `node` is `wanted`. */
function holds(node: Nodes, wanted: (node: Nodes) => boolean): boolean {
  if (!('children' in node)) return false
  return node.children.some((child) => wanted(child) || holds(child, wanted))
}
