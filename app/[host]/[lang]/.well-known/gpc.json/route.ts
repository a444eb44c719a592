import { loadCharter } from '../../../../_charters/charter'
import { listRoots } from '../../../../_portals/address'
import { answerFile } from '../../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listRoots

/**
 * Says that Global Privacy Control is heeded here, as of the charter’s last change (https://w3c.github.io/gpc/#support-representation).
 */
export const GET = answerFile(({ portal, lang }) => ({
  body: JSON.stringify({ gpc: true, lastUpdate: loadCharter(portal, lang).updated }),
  headers: { 'content-type': 'application/json' },
}))
