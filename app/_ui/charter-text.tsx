import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Charter } from '../_charters/charter'
import type { Category } from '../_charters/cookie'
import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { portalUrl } from '../_portals/portal'
import { CookieTable } from './cookie-table'

/** The body of a charter. Without `createEvaluater`, nothing in it can be run. */
export function CharterText({ charter, say }: { charter: Charter; say: Interface }) {
  const { portal, cookies } = charter
  // biome-ignore-start lint/correctness/noComponentHookFactories: rendered once, on the server; there is no state to lose.
  const components = {
    PlatformLink: ({ children }: { children?: ReactNode }) => (
      <a href={portalUrl(portal)}>{children ?? displayHost(portal.hosts[0])}</a>
    ),
    CookieTable: ({ category }: { category: Category }) => (
      <CookieTable category={category} cookies={cookies} say={say} />
    ),
  }
  // biome-ignore-end lint/correctness/noComponentHookFactories: as above.
  return toJsxRuntime(charter.body, {
    Fragment,
    jsx,
    jsxs,
    components: components as Components,
  })
}
