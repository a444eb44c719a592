import type { ReactNode } from 'react'
import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { type Portal, portalUrl } from '../_portals/portal'

interface FooterProps {
  portal: Portal
  say: Interface
  /** What else is said there. */
  children?: ReactNode
}

/** Whose charter this is, and the way to the portal. */
export function Footer({ portal, say, children }: FooterProps) {
  return (
    <footer>
      <div>
        <p className="portal">{portal.name}</p>
        <p>
          <a href={portalUrl(portal)}>
            {say.platform} {displayHost(portal.hosts[0])}
          </a>
        </p>
        {children}
      </div>
    </footer>
  )
}
