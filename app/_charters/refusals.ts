import type { Nodes } from 'mdast'
import { z } from 'zod'
import { parseUrl } from '../_content/parse-url'
import type { Report } from '../_content/report'
import { checkAttributes, checkComponent, type Refuse } from './check-component'
import { holds, isElement, isLink } from './element'
import { checkImage } from './image'
import { refusalFindings } from './refusal-findings'

/**
 * Reports why `node`, a part of an MDX file, is refused, if it is.
 *
 * @param inCell Whether it lies in a cell of a table, where `<br>` alone begins a new line.
 */
export function checkNode(node: Nodes, report: Report, inCell: boolean): void {
  const refuse: Refuse = (message, place = node.position) => report.error(message, { place })
  switch (node.type) {
    case 'mdxjsEsm':
      refuse(refusalFindings['code-import'](node.value.slice(0, 6)))
      break
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // Nothing but a comment, which no visitor reads.
      if (node.data?.estree?.body.length === 0 && node.value.trim()) break
      refuse(refusalFindings['code-expression']())
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (inCell && node.name === 'br') checkAttributes(node, z.strictObject({}), refuse)
      else checkComponent(node, refuse)
      break
    case 'link':
      if (holds(node, isLink)) refuse(refusalFindings['link-in-link']())
      if (!holdsText(node)) refuse(refusalFindings['link-without-text']())
      checkAddress(node.url, refuse)
      break
    case 'linkReference':
      if (!holdsText(node)) refuse(refusalFindings['named-link-without-text']())
      break
    case 'definition':
      checkAddress(node.url, refuse)
      break
    case 'image':
      checkImage(node, report)
      break
    case 'imageReference':
      refuse(refusalFindings['image-by-name']())
      break
    case 'heading':
      if (node.depth === 1) refuse(refusalFindings['heading-of-first-level']())
      if (!holdsText(node)) refuse(refusalFindings['heading-without-text']())
      break
    default:
  }
}

/** The schemes that an editor’s link may have. */
const safeProtocols = ['https:', 'http:', 'mailto:', 'tel:']

/** How long an address may be, in characters: a note can name one again and again. */
const maxAddress = 2000

function checkAddress(address: string, refuse: Refuse): void {
  if (address.length > maxAddress) {
    refuse(refusalFindings['address-too-long'](maxAddress))
    return
  }
  // Either of these stays on the site, whatever follows.
  if (/^(?:#|\/(?![/\\]))/.test(address)) return
  const { protocol, href } = parseUrl(address) ?? {}
  if (protocol && safeProtocols.includes(protocol) && href !== protocol) return
  refuse(
    address
      ? refusalFindings['address-refused'](address, beginnings)
      : refusalFindings['link-nowhere'](beginnings),
  )
}

const beginnings = {
  en: 'Begin it with https://, mailto: or tel:, with / on this site, or with # on this page.',
  fr: 'L’adresse commence par https://, mailto: ou tel:, par / sur ce site, ou par # sur cette page.',
}

/** Whether anything can be read within `node`; what components show counts. */
function holdsText(node: Nodes): boolean {
  if (node.type === 'image') return Boolean(node.alt?.trim())
  if (isElement(node) && node.name === 'PlatformLink') return true
  if ('value' in node) return node.type !== 'mdxTextExpression' && Boolean(node.value.trim())
  return 'children' in node && node.children.some(holdsText)
}
