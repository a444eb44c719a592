import type { Category } from '../_charters/category'
import type { Cookie } from '../_charters/cookie'
import type { Lifetime } from '../_charters/duration'
import type { Facts } from '../_charters/facts'
import { sentenceText } from '../_charters/sentence'
import { fingerprintOf } from '../_content/fingerprint'
import type { NarrowSpaces } from '../_languages/typeset'

/** What a revision looks like: eight hexadecimal digits. */
export const revisionPattern = /^[0-9a-f]{8}$/

/**
 * The fingerprint of what consent is about on a portal: the categories that visitors
 * decide on and how, and of each cookie that the charter declares what a visitor might
 * decide otherwise for. It does not change with the order of cookies or with anything
 * else: a service, a link, a legal basis, how a category is worded.
 *
 * What the first charters could not state adds nothing where it is left out, so that
 * their revisions, which visitors’ choices name, are still the same.
 *
 * @param facts Those of the charter in the portal's first language.
 * @param spaces Those of that language, in which its texts are set.
 */
export function revisionOf(
  { categories, cookies }: Pick<Facts, 'categories' | 'cookies'>,
  spaces: NarrowSpaces | undefined,
): string {
  const asked = categories.flatMap(({ id, decision }: Pick<Category, 'id' | 'decision'>) =>
    decision === 'always' ? [] : decision === 'consent' ? id : `${id}:${decision}`,
  )
  const about = cookies.map((cookie) => JSON.stringify(describe(cookie, spaces)))
  return fingerprintOf(JSON.stringify([asked.sort(), about.sort()]))
}

function describe(cookie: Cookie, spaces: NarrowSpaces | undefined): unknown[] {
  const { name, provider, category, purpose, lifetime, thirdParty } = cookie
  const [first, ...others] = name
  const { type, domain, renewed, dataRetention, transferTo } = cookie
  const later = {
    ...(others.length > 0 && { names: [...others].sort() }),
    ...(type !== 'cookie' && { type }),
    ...(domain !== undefined && { domain }),
    ...(renewed !== undefined && { renewed }),
    ...(dataRetention && { dataRetention: asFirstWritten(dataRetention) }),
    ...(transferTo && { transferTo: [...transferTo].sort() }),
  }
  return [
    first,
    provider,
    category,
    sentenceText(purpose, spaces),
    lifetime ? asFirstWritten(lifetime) : null,
    thirdParty === undefined ? null : sentenceText(thirdParty, spaces),
    ...(Object.keys(later).length > 0 ? [later] : []),
  ]
}

/** A lifetime of one count and unit as it was when lifetimes had no more. */
function asFirstWritten(lifetime: Lifetime): unknown {
  if (typeof lifetime === 'string') return lifetime
  const [only, ...others] = lifetime.parts
  return others.length > 0 || lifetime.bound ? lifetime : only
}
