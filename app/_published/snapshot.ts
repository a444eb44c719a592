import { type Category, consentCategories } from '../_charters/category'
import { readCharter } from '../_charters/charter'
import type { Cookie } from '../_charters/cookie'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import { type Read, requireValue } from '../_content/result'
import type { Portal } from '../_portals/portal'
import { readPortal } from '../_portals/portal-file'
import { revisionOf } from './revision'

/** What a page of a portal shows around its text, in one language. Plain data. */
export interface Outline {
  portal: Portal
  /** Language of the charter (BCP 47). */
  lang: string
  /** What the charter is called. */
  title: string
  /** The day of its last change, as 2026-01-31. */
  updated: string
  /** What consent is about on the portal (see revision.ts): the same in each language. */
  revision: string
  /** The kinds of cookies that the charter tells apart, and how many it declares of each. */
  categories: readonly { id: Category; count: number }[]
}

/** Everything that a portal states in one language. Plain data, of which all else is made. */
export interface Snapshot extends Outline {
  /** The rows of its tables, in the editor’s order. */
  cookies: readonly Cookie[]
}

/** Describes what portal `id` publishes in `lang`, one of its languages. */
export const readSnapshot = reader((content, id: string, lang: string): Read<Snapshot> => {
  const portal = readPortal(content, id)
  const charter = readCharter(content, id, lang)
  const [first = lang] = portal.languages ?? []
  // Consent is given in any language for what the first one states.
  const original = first === lang ? charter : readCharter(content, id, first)
  const findings = [...new Set([portal, charter, original].flatMap((read) => read.findings))]
  if (!portal.value || !charter.value || !original.value) return { value: undefined, findings }
  const { title, updated, cookies, consent } = charter.value
  const asked = consentCategories.filter((category) => consent.includes(category))
  return {
    value: {
      portal: portal.value,
      lang,
      title,
      updated,
      revision: revisionOf(original.value),
      categories: (['necessary', ...asked] as const).map((id) => ({
        id,
        count: cookies.filter(({ category }) => category === id).length,
      })),
      cookies,
    },
    findings,
  }
})

/**
 * What portal `id` publishes in `lang`.
 *
 * @throws ContentError when the portal, that charter or the one in the portal’s first
 *   language has mistakes.
 */
export function loadSnapshot(content: Content, id: string, lang: string): Snapshot {
  return requireValue(readSnapshot(content, id, lang))
}

/** The kinds of cookies that visitors are asked about, in the order in which they meet them. */
export function consentCategoriesOf({ categories }: Pick<Outline, 'categories'>) {
  return consentCategories.filter((category) => categories.some(({ id }) => id === category))
}
