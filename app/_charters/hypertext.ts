import type { Element as HastElement, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Messages } from '../_languages/messages'
import { components } from './components'
import { attributesOf, type Element } from './element'
import { typesetBody } from './typeset-body'

/**
 * Turns a checked tree into one of HTML elements, in which a component is an
 * element of its own name with plain texts as properties, and texts are set as
 * their language does.
 *
 * @param messages The interface in the charter’s language, for its spaces and the notes’ headings.
 */
export function toHypertext(tree: Root, lang: string, messages: Messages): HastRoot {
  const body = unified()
    .use(remarkRehype, {
      handlers: {
        mdxJsxFlowElement: toElement,
        mdxJsxTextElement: toElement,
        // Of expressions, only comments come this far.
        mdxFlowExpression: () => undefined,
        mdxTextExpression: () => undefined,
      },
      footnoteLabel: messages.footnotes,
      footnoteBackLabel: messages.backToText,
    })
    .runSync(tree)
  visit(body, 'element', ({ properties }) => {
    // HTML has given `align` up, and made a style of, it would be refused by the page’s policy.
    const { align } = properties
    delete properties.align
    if (align) properties.dataAlign = align
  })
  return typesetBody(body, lang, messages.narrowSpaces)
}

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>

const toElement: Handler = (state, node: Element) => {
  const element: HastElement = {
    type: 'element',
    tagName: node.name ?? '',
    properties: attributesOf(node),
    children: state.all(node) as HastElement['children'],
  }
  // A line that holds nothing but an inline component is a paragraph all the same.
  const alone = node.type === 'mdxJsxFlowElement' && components.get(element.tagName)
  if (!alone || alone.place === 'block') return element
  return { type: 'element', tagName: 'p', properties: {}, children: [element] }
}
