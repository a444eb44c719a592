import type { Nodes } from 'mdast'
import { z } from 'zod'
import { constraintOf } from '../_content/constraint'
import { suggest } from '../_content/nearest'
import type { Place, Report } from '../_content/report'
import { adviceFor } from './advice'
import { components } from './components'
import { attributesOf, type Element, isCode, isElement } from './element'
import { checkImage } from './image'

type Refuse = (reason: string, fix: string, place?: Place) => void

/**
 * Reports why `node`, a part of an MDX file, is refused, if it is.
 *
 * @param inCell Whether it lies in a cell of a table, where `<br>` alone begins a new line.
 */
export function checkNode(node: Nodes, report: Report, inCell: boolean): void {
  const refuse: Refuse = (reason, fix, place = node.position) => {
    report.error(reason, { place, fix })
  }
  switch (node.type) {
    case 'mdxjsEsm':
      refuse(
        `Charters hold no code: a paragraph that begins with \`${node.value.slice(0, 6)}\` is refused.`,
        'Begin it with another word, or remove it.',
      )
      break
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // Nothing but a comment, which no visitor reads.
      if (node.data?.estree?.body.length === 0 && node.value.trim()) break
      refuse(
        'Charters hold no code: an expression in { } is refused.',
        'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
      )
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (inCell && node.name === 'br') checkAttributes(node, z.strictObject({}), refuse)
      else checkElement(node, refuse)
      break
    case 'link':
      if (holds(node, isLink)) refuse('This link encloses another one.', 'Take one of them out.')
      if (!holdsText(node)) refuse('This link has no text.', 'Write [text](address).')
      checkAddress(node.url, refuse)
      break
    case 'linkReference':
      if (!holdsText(node)) refuse('This link has no text.', 'Write [text][name].')
      break
    case 'definition':
      checkAddress(node.url, refuse)
      break
    case 'image':
      checkImage(node, report)
      break
    case 'imageReference':
      refuse('An image is named by its address.', 'Write ![what it shows](/assets/name.svg).')
      break
    case 'heading':
      if (node.depth === 1) {
        refuse(
          'The body has a heading of the first level (#).',
          'The title in the front matter is that heading; begin with ##.',
        )
      }
      if (!holdsText(node)) refuse('This heading is empty.', 'Write its text, or remove the #.')
      break
    default:
  }
}

function checkElement(element: Element, refuse: Refuse): void {
  const component = element.name === null ? undefined : components.get(element.name)
  if (!component) {
    const name = element.name ?? ''
    refuse(`There is no component <${name}>.`, adviceFor(name))
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
  const takes = names.length > 0 ? `It takes: ${names.join(', ')}.` : 'It takes no attribute.'
  const parsed = schema.safeParse(attributesOf(element), { reportInput: true })
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) {
        const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
        const fix = names.length > 0 ? suggest(name, names) : takes
        refuse(`<${element.name}> has no attribute \`${name}\`.`, fix, place)
      }
      continue
    }
    const name = String(issue.path[0])
    const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
    const reason = issue.input === undefined ? 'is missing' : constraintOf(issue).en
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
    const fix = issue.input !== undefined && values ? suggest(String(issue.input), values) : takes
    refuse(`<${element.name}>: attribute \`${name}\` ${reason}.`, fix, place)
  }
}

/** The schemes that an editor’s link may have. */
const safeProtocols = ['https:', 'http:', 'mailto:', 'tel:']

/** How long an address may be, in characters: a note can name one again and again. */
const maxAddress = 2000

function checkAddress(address: string, refuse: Refuse): void {
  if (address.length > maxAddress) {
    refuse(`This address has more than ${maxAddress} characters.`, 'Use a shorter one.')
    return
  }
  // Either of these stays on the site, whatever follows.
  if (/^(?:#|\/(?![/\\]))/.test(address)) return
  const { protocol, href } = URL.canParse(address) ? new URL(address) : {}
  if (protocol && safeProtocols.includes(protocol) && href !== protocol) return
  refuse(
    address ? `The address \`${address}\` is refused.` : 'This link leads nowhere.',
    'Begin it with https://, mailto: or tel:, with / on this site, or with # on this page.',
  )
}

/** Whether anything can be read within `node`; what components show counts. */
function holdsText(node: Nodes): boolean {
  if (node.type === 'image') return Boolean(node.alt?.trim())
  if (isElement(node) && node.name === 'PlatformLink') return true
  if ('value' in node) return node.type !== 'mdxTextExpression' && Boolean(node.value.trim())
  return 'children' in node && node.children.some(holdsText)
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || (isElement(node) && node.name === 'PlatformLink')
}

/** Whether anything within `node` is `wanted`. */
function holds(node: Nodes, wanted: (node: Nodes) => boolean): boolean {
  if (!('children' in node)) return false
  return node.children.some((child) => wanted(child) || holds(child, wanted))
}
