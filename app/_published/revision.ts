import type { Facts } from '../_charters/facts'
import { fingerprintOf } from '../_content/fingerprint'

/** What a revision looks like: eight hexadecimal digits. */
export const revisionPattern = /^[0-9a-f]{8}$/

/**
 * The fingerprint of what consent is about on a portal: the categories that are
 * asked for, and each cookie's name, provider, category, purpose, lifetime and
 * third party. It does not change with the order of cookies or with any other text.
 *
 * @param facts Those of the charter in the portal's first language.
 */
export function revisionOf({ consent, cookies }: Facts): string {
  const about = cookies.map(({ name, provider, category, purpose, lifetime, thirdParty }) =>
    JSON.stringify([name, provider, category, purpose, lifetime ?? null, thirdParty ?? null]),
  )
  return fingerprintOf(JSON.stringify([[...consent].sort(), about.sort()]))
}
