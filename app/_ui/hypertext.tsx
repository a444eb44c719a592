import type { RootContent } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** What stands for an element: a component, or the name of another element. */
type Rendered = Record<string, string | ((properties: never) => ReactNode)>

/** Renders `children` by `components`. Without `createEvaluater`, nothing in them can be run. */
export function renderHypertext(children: RootContent[], components: Rendered): ReactNode {
  const tree = { type: 'root' as const, children }
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: components as Components })
}
