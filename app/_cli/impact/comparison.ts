import { type CookieChange, compareCookies } from './cookies'
import type { DescribedPage, DescribedPortal, Mistake, Parts, Site } from './description'
import { Groups, type Where } from './groups'

/** What visitors meet differently from one description of a site to another. */
export interface Impact {
  /** Portals that only one of the two sites has. */
  portals: { added: Where[]; removed: Where[] }
  /** The pages of portals that both have. */
  pages: {
    added: Where[]
    removed: Where[]
    changed: { parts: string[]; where: Where[] }[]
  }
  /** The cookies of pages that both have. */
  cookies: (CookieChange & { where: Where[] })[]
  /**
   * Pages that say something else than before, such as a shared passage, though the day of
   * their last change is the same; and which parts of them do.
   */
  sameDay: { parts: string[]; where: Where[] }[]
  /** Ids of the portals whose visitors are asked again, because the revision is another one. */
  askedAgain: string[]
  /** Pages that have mistakes on a side, each with the first of them. */
  notCompared: (MistakeOn & { where: Where[] })[]
}

type MistakeOn = { side: 'before' | 'after' } & Mistake

/** What a charter itself says, under the day of its last change. */
const datedParts = ['title', 'categories', 'form', 'text', 'cookies']

/** What is found while the portals are gone through. */
interface Compared {
  added: Groups<object>
  removed: Groups<object>
  changed: Groups<{ parts: string[] }>
  cookies: Groups<CookieChange>
  sameDay: Groups<{ parts: string[] }>
  notCompared: Groups<MistakeOn>
  askedAgain: string[]
}

/** Compares two descriptions, in time that grows with their size. */
export function compareSites(before: Site, after: Site): Impact {
  const compared: Compared = {
    added: new Groups(),
    removed: new Groups(),
    changed: new Groups(),
    cookies: new Groups(),
    sameDay: new Groups(),
    notCompared: new Groups(),
    askedAgain: [],
  }
  const earlier = new Map(before.portals.map((portal) => [portal.id, portal]))
  const later = new Set(after.portals.map(({ id }) => id))
  const visited = new Map(before.portals.flatMap((portal) => choicesOf(portal)))
  for (const portal of after.portals) {
    comparePortal(earlier.get(portal.id), portal, compared)
    const [[choices] = []] = choicesOf(portal)
    const previous = (choices && visited.get(choices)) ?? earlier.get(portal.id)
    if (previous && areAskedAgain(previous, portal)) compared.askedAgain.push(portal.id)
  }

  return {
    portals: {
      added: after.portals.filter(({ id }) => !earlier.has(id)).map(whereIs),
      removed: before.portals.filter(({ id }) => !later.has(id)).map(whereIs),
    },
    pages: {
      added: compared.added.list().flatMap(({ where }) => where),
      removed: compared.removed.list().flatMap(({ where }) => where),
      changed: compared.changed.list(),
    },
    cookies: compared.cookies.list(),
    sameDay: compared.sameDay.list(),
    askedAgain: compared.askedAgain,
    notCompared: compared.notCompared.list(),
  }
}

/** Adds to `compared` what is different in `portal`; `previous` is absent when it is new. */
function comparePortal(
  previous: DescribedPortal | undefined,
  portal: DescribedPortal,
  compared: Compared,
): void {
  const { id } = portal
  const refuse = (side: 'before' | 'after', mistake: Mistake, lang?: string) =>
    compared.notCompared.add({ side, ...mistake }, id, lang)

  if (previous && 'mistake' in previous) refuse('before', previous.mistake)
  if ('mistake' in portal) refuse('after', portal.mistake)
  if ('mistake' in portal || (previous && 'mistake' in previous)) return

  const earlier = new Map(previous?.pages.map((page) => [page.lang, page]))
  for (const page of portal.pages) {
    const { lang } = page
    const was = earlier.get(lang)
    if (previous && !was) compared.added.add({}, id, lang)
    if (was && 'mistake' in was) refuse('before', was.mistake, lang)
    if ('mistake' in page) refuse('after', page.mistake, lang)
    if (!previous || !was || 'mistake' in was || 'mistake' in page) continue

    const parts = [
      ...differingParts(previous.parts, portal.parts),
      ...differingParts(was.parts, page.parts),
    ]
    if (parts.length > 0) compared.changed.add({ parts }, id, lang)
    const dated = parts.filter((part) => datedParts.includes(part))
    if (dated.length > 0 && !parts.includes('updated')) {
      compared.sameDay.add({ parts: dated }, id, lang)
    }
    for (const change of compareCookies(was.cookies, page.cookies)) {
      compared.cookies.add(change, id, lang)
    }
  }
  const kept = new Set(portal.pages.map(({ lang }) => lang))
  for (const lang of earlier.keys()) if (!kept.has(lang)) compared.removed.add({}, id, lang)
}

function choicesOf(portal: DescribedPortal): [choices: string, portal: DescribedPortal][] {
  return 'choices' in portal ? [[portal.choices, portal]] : []
}

/** Whether the choices of `previous` do not count for `portal`: another host has its own, and so has another name. */
function areAskedAgain(previous: DescribedPortal, portal: DescribedPortal): boolean {
  if ('mistake' in previous || 'mistake' in portal) return false
  const [asked, now] = [previous.pages[0], portal.pages[0]].map(revisionOn)
  return previous.choices !== portal.choices || Boolean(asked && now && asked !== now)
}

function revisionOn(page: DescribedPage | undefined): string | undefined {
  return page && 'revision' in page ? page.revision : undefined
}

function differingParts(before: Parts, after: Parts): string[] {
  return Object.keys({ ...before, ...after }).filter((part) => before[part] !== after[part])
}

function whereIs(portal: DescribedPortal): Where {
  const pages: DescribedPage[] = 'pages' in portal ? portal.pages : []
  return { portal: portal.id, languages: pages.map(({ lang }) => lang) }
}
