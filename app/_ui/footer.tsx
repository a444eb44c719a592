import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { type Portal, portalUrl } from '../_portals/portal'

/** Whose charter this is, and the way to the portal. */
export function Footer({ portal, say }: { portal: Portal; say: Interface }) {
  return (
    <footer>
      <p>
        {portal.name} ·{' '}
        <a href={portalUrl(portal)}>
          {say.platform} {displayHost(portal.hosts[0])}
        </a>
      </p>
    </footer>
  )
}
