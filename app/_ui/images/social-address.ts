import type { Charter } from '../../_charters/charter'
import { charterPath, type Portal, pathBelow, portalUrl } from '../../_portals/portal'
import { fingerprintOfPicture } from './fingerprint'
import { socialImage } from './social-image'

/**
 * Address of the picture of a charter, absolute, on the portal’s canonical
 * host. It changes when the picture does.
 */
export function socialImageUrl(portal: Portal, charter: Charter, lang: string): string {
  const path = pathBelow(charterPath(portal, lang), 'opengraph-image')
  const url = new URL(path, portalUrl(portal))
  url.searchParams.set('v', fingerprintOfPicture(socialImage(portal, charter, lang)))
  return url.href
}
