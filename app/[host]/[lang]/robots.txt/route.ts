import { listRoots } from '../../../_portals/address'
import { portalUrl } from '../../../_portals/portal'
import { answerFile } from '../../../_ui/answer'

export const dynamic = 'force-static'
// Where there is none, on further hosts, robots may read all (RFC 9309, section 2.3.1.3).
export const dynamicParams = false
export const generateStaticParams = listRoots

/** Lets robots read all, also what says itself that it is to be left out, and leads to the charters. */
export const GET = answerFile(({ portal }) => ({
  body: `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', portalUrl(portal))}\n`,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
}))
