import type { Root, RootContent } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'
import { placeOnPortal } from '../_addresses/links'
import type { Portal } from '../_portals/portal'

/** What stands for an element: a component, or the name of another element. */
type Rendered = Record<string, string | ((properties: never) => ReactNode)>

/** Renders `children` by `components`. Without `createEvaluater`, nothing in them can be run. */
export function renderHypertext(children: RootContent[], components: Rendered): ReactNode {
  const tree = { type: 'root' as const, children }
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: components as Components })
}

/** Lets the addresses of `text` that begin with `/` lead where they lie on `portal`’s pages. */
export function placeAddresses(text: Root, portal: Portal): Root {
  visit(text, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name]
      if (typeof address === 'string') properties[name] = placeOnPortal(portal, address)
    }
  })
  return text
}
