import type { Category } from '../_charters/category'
import { type Charter, readCharter } from '../_charters/charter'
import type { Cookie } from '../_charters/cookie'
import { type Counts, countCookies } from '../_charters/counts'
import { sentenceText } from '../_charters/sentence'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import { type Read, requireValue } from '../_content/result'
import { readMessages } from '../_languages/messages'
import type { NarrowSpaces } from '../_languages/typeset'
import { isUnder } from '../_portals/cookie-domains'
import type { Portal } from '../_portals/portal'
import { readPortal } from '../_portals/portal-file'
import { hostOfSite } from '../_portals/site'
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
  /** The categories that the portal tells apart, and how many cookies the charter declares of each. */
  categories: readonly CountedCategory[]
  /** What the form says in the portal’s own words. */
  form: Charter['form']
  /** Others’ domains that visitors decide on cookies of: only they can take those away again. */
  otherDomains: readonly string[]
}

export interface CountedCategory extends Category {
  counts: Counts
  /** What its cookies serve: each service once, in the order of the cookies. */
  services: readonly Service[]
}

/** A service and what its cookies are for, as plain text that says nothing twice. */
export interface Service {
  name: string
  purposes: readonly string[]
}

/** Everything that a portal states in one language. Plain data, of which all else is made. */
export interface Snapshot extends Outline {
  /** The rows of its tables, in the editor’s order; that of the choice’s own cookie last where the editor left it out. */
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
  const spacesIn = (lang: string) => readMessages(content, lang).value?.narrowSpaces
  const { title, updated, categories, form } = charter.value
  const cookies = [...charter.value.cookies, ...charter.value.own]
  return {
    value: {
      portal: portal.value,
      lang,
      title,
      updated,
      revision: revisionOf(original.value, spacesIn(first)),
      categories: categories.map((category) => {
        const own = cookies.filter((cookie) => cookie.category === category.id)
        return { ...category, counts: countCookies(own), services: servicesOf(own, spacesIn(lang)) }
      }),
      form,
      otherDomains: listOtherDomains(portal.value, categories, cookies),
      cookies,
    },
    findings,
  }
})

function listOtherDomains(
  portal: Portal,
  categories: readonly Category[],
  cookies: readonly Cookie[],
): string[] {
  const hosts = [portal.hosts[0], hostOfSite(portal)]
  const decided = decidedCategories({ categories }).map(({ id }) => id)
  const domains = cookies
    .filter(({ type, category }) => type === 'cookie' && decided.includes(category))
    .flatMap(({ domain }) => domain ?? [])
    .filter((domain) => !hosts.some((host) => isUnder(host, domain)))
  return [...new Set(domains)]
}

function servicesOf(cookies: readonly Cookie[], spaces: NarrowSpaces | undefined): Service[] {
  const services = new Map<string, Set<string>>()
  for (const { service, purpose } of cookies) {
    const name = sentenceText(service, spaces)
    const purposes = services.get(name) ?? new Set()
    services.set(name, purposes.add(sentenceText(purpose, spaces)))
  }
  return [...services].map(([name, purposes]) => ({ name, purposes: [...purposes] }))
}

/**
 * What portal `id` publishes in `lang`.
 *
 * @throws ContentError when the portal, that charter or the one in the portal’s first
 *   language has mistakes.
 */
export function loadSnapshot(content: Content, id: string, lang: string): Snapshot {
  return requireValue(readSnapshot(content, id, lang))
}

/** The categories that visitors decide on, in the order in which they meet them. */
export function decidedCategories<Some extends Pick<Category, 'decision'>>({
  categories,
}: {
  categories: readonly Some[]
}) {
  return categories.filter(({ decision }) => decision !== 'always')
}
