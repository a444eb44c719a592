import type { Root } from 'hast'
import type { ReactNode } from 'react'
import type { Category } from '../_charters/category'
import type { Cookie } from '../_charters/cookie'
import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { type Portal, portalUrl } from '../_portals/portal'
import { CookieTable } from './cookie-table'
import { renderHypertext } from './hypertext'

interface CharterTextProps {
  body: Root
  /** The charter’s cookies, of every category. */
  cookies: readonly Cookie[]
  portal: Portal
  say: Interface
}

/** The body of a charter. */
export function CharterText({ body, cookies, portal, say }: CharterTextProps) {
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
  return <div className="text">{renderHypertext(body.children, components)}</div>
}
