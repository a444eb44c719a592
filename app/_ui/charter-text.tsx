import type { ReactNode } from 'react'
import type { Category } from '../_charters/category'
import type { Charter } from '../_charters/charter'
import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { type Portal, portalUrl } from '../_portals/portal'
import { CookieTable } from './cookie-table'
import { renderHypertext } from './hypertext'

interface CharterTextProps {
  charter: Charter
  portal: Portal
  say: Interface
}

/** The body of a charter. */
export function CharterText({ charter, portal, say }: CharterTextProps) {
  // biome-ignore-start lint/correctness/noComponentHookFactories: rendered once, on the server; there is no state to lose.
  const components = {
    PlatformLink: ({ children }: { children?: ReactNode }) => (
      <a href={portalUrl(portal)}>{children ?? displayHost(portal.hosts[0])}</a>
    ),
    CookieTable: ({ category }: { category: Category }) => (
      <CookieTable category={category} cookies={charter.cookies} say={say} />
    ),
  }
  // biome-ignore-end lint/correctness/noComponentHookFactories: as above.
  return <div className="text">{renderHypertext(charter.body.children, components)}</div>
}
