import type { Interface } from '../_languages/interface'
import { displayHost } from '../_portals/host'
import { type Portal, portalUrl } from '../_portals/portal'

/** Where the visitor came from. */
export function Footer({ portal, say }: { portal: Portal; say: Interface }) {
  return (
    <footer>
      <p>
        {portal.name} · {say.platform}{' '}
        <a href={portalUrl(portal)}>{displayHost(portal.hosts[0])}</a>
      </p>
    </footer>
  )
}
