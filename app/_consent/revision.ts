import { type Charter, loadCharter } from '../_charters/charter'
import { fingerprintOf } from '../_content/fingerprint'
import type { Portal } from '../_portals/portal'

/**
 * The fingerprint of what consent is about on `portal`: the categories that
 * are asked for, and each cookie's name, provider, category, purpose, lifetime
 * and third party. It does not change with the order of cookies or with any
 * other text, and is taken from the charter in the portal's default language.
 */
export function revisionFor(portal: Portal): string {
  return revisionOf(loadCharter(portal, portal.languages[0]))
}

/** The fingerprint of one charter; see `revisionFor`. */
export function revisionOf({ consent, cookies }: Pick<Charter, 'consent' | 'cookies'>): string {
  const about = cookies.map(({ name, provider, category, purpose, lifetime, thirdParty }) =>
    JSON.stringify([name, provider, category, purpose, lifetime ?? null, thirdParty ?? null]),
  )
  return fingerprintOf(JSON.stringify([[...consent].sort(), about.sort()]))
}
