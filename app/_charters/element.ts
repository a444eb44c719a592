import type { Nodes } from 'mdast'

/** An element written between `<` and `>`. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

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

/** Whether an attribute is written in { }. One without a value has the value `null`. */
export function isCode({ type, value }: Element['attributes'][number]): boolean {
  return type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null)
}

/** Whether `node` is a link, in Markdown or as a component. */
export function isLink(node: Nodes): boolean {
  return node.type === 'link' || (isElement(node) && node.name === 'PlatformLink')
}

/** Whether anything within `node` is `wanted`. */
export function holds(node: Nodes, wanted: (node: Nodes) => boolean): boolean {
  if (!('children' in node)) return false
  return node.children.some((child) => wanted(child) || holds(child, wanted))
}
