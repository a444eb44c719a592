import type { Content } from '../../_content/content'
import type { Portal } from '../../_portals/portal'
import { loadSnapshot } from '../../_published/snapshot'
import type { Observed } from './observed'
import { type Judged, judge } from './verdicts'
import { type VisitSettings, visitPortal } from './visit'

/** What an audit of a portal came to. */
export interface Audited extends Judged {
  portal: Portal
  /** The charter’s revision that it was held to. */
  revision: string
  observed: Observed
  /** When it began, in milliseconds since 1970, and how long it took. */
  began: number
  took: number
}

/**
 * Visits a portal, and holds what it keeps in a browser to what its charter declares.
 *
 * @throws ContentError when the charter has mistakes, Error when there is no browser.
 */
export async function auditPortal(
  content: Content,
  portal: Portal,
  settings: VisitSettings,
): Promise<Audited> {
  const snapshot = loadSnapshot(content, portal.id, portal.languages[0])
  const began = Date.now()
  const observed = await visitPortal(portal, settings)
  const judged = judge(observed, snapshot, Date.now())
  return {
    portal,
    revision: snapshot.revision,
    observed,
    ...judged,
    began,
    took: Date.now() - began,
  }
}
