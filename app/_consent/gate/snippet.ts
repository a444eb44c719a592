import { addressFromSite, urlOf } from '../../_addresses/links'
import { sentenceText } from '../../_charters/sentence'
import type { Messages } from '../../_languages/messages'
import { hostOfSite } from '../../_portals/site'
import { decidedCategories, type Snapshot } from '../../_published/snapshot'
import { findService } from './services'

/** What a portal’s pages need of the gate, for the people who write them. */
export interface Snippet {
  /** What goes first into the head of each page. */
  head: string
  /** What goes into each page, so that visitors can change their mind (CNIL 2020-092, article 3). */
  link: string
  /** A tag for each service that the charter declares and that visitors decide on. */
  tags: { service: string; category: string; tag: string }[]
  /** What a Content-Security-Policy has to allow beside what the page allows already, by directive. */
  policy: Record<string, string[]>
  /** Whether scripts of the portal’s pages can read the choice at all. */
  isReadable: boolean
}

/** Says what the pages of the portal of `snapshot` need, in its language. */
export function makeSnippet(snapshot: Snapshot, messages: Messages): Snippet {
  const { portal, lang, cookies } = snapshot
  const hosts = [hostOfSite(portal), portal.hosts[0]]
  const isElsewhere = hosts[0] !== hosts[1]
  const decided = decidedCategories(snapshot).map(({ id }) => id)
  const origins = new Map<string, Set<string>>()
  const allow = (directive: string, origin: string) =>
    origins.set(directive, (origins.get(directive) ?? new Set()).add(origin))
  const own = isElsewhere ? `https://${portal.hosts[0]}` : "'self'"
  allow('script-src', own)
  allow(isElsewhere ? 'form-action' : 'connect-src', own)
  if (portal.gate.trustedTypes) allow('trusted-types', 'chartes')

  const tags = new Map<string, Snippet['tags'][number]>()
  for (const { service, provider, category } of cookies) {
    if (!decided.includes(category)) continue
    const name = sentenceText(service, messages.narrowSpaces)
    const known = findService(`${name} ${provider}`)
    const tag =
      known?.tag(category) ??
      `<script type="text/plain" data-category="${category}" data-src="ADDRESS"></script>`
    tags.set(`${category} ${known?.name ?? name}`, { service: known?.name ?? name, category, tag })
    for (const [kind, origin] of Object.entries(known?.origins ?? {})) allow(`${kind}-src`, origin)
  }

  return {
    head: `<script src="${urlOf(portal, lang, 'gate.js')}"></script>`,
    link: `<a href="${addressFromSite(portal, lang, 'choices')}">${messages.consent.current.change}</a>`,
    tags: [...tags.values()],
    policy: Object.fromEntries([...origins].map(([directive, all]) => [directive, [...all]])),
    // `check` sees to it that both hosts are under the domain that is stated.
    isReadable: !isElsewhere || portal.cookie.domain !== undefined,
  }
}
