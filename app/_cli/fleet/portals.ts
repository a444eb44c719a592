import { readCharter } from '../../_charters/charter'
import type { Cookie } from '../../_charters/cookie'
import { total } from '../../_charters/counts'
import type { Content } from '../../_content/content'
import { readPortal } from '../../_portals/portal-file'
import { dayIn } from '../../_portals/time-zone'
import { readSnapshot } from '../../_published/snapshot'
import { daysBetween, lastLook } from '../check/age'
import { checkContent } from '../check/content'

/** What a cookie may leave out, of what an operator may look for. */
export const optionalFields = [
  'lifetime',
  'renewed',
  'domain',
  'dataRetention',
  'legalBasis',
  'thirdParty',
  'transferTo',
  'privacyPolicy',
  'optOut',
] as const satisfies (keyof Cookie)[]
export type OptionalField = (typeof optionalFields)[number]

/** One portal of the folder. What is not known, because of mistakes, is `null`. */
export interface FleetPortal {
  id: string
  name: string | null
  /** Its canonical host first. */
  hosts: readonly string[]
  /** Where its charter lies on them. */
  path: string | null
  languages: readonly string[]
  /** The day of the last change of its charter, as 2026-01-31. */
  updated: string | null
  /** How many days ago somebody last changed or reviewed it. */
  age: number | null
  revision: string | null
  /** How many names its charter declares, by category. */
  entries: Readonly<Record<string, number>>
  /** What some of its entries leave out. */
  missing: readonly OptionalField[]
  errors: number
  /** Those that nobody has accepted. */
  warnings: number
}

/**
 * Describes every portal of a folder, those with mistakes too, by id.
 *
 * @param now The present, in milliseconds since 1970.
 * @param progress Takes how many portals are done, and of how many.
 */
export function describeFleet(
  content: Content,
  now: number,
  progress: (done: number, all: number) => void,
): FleetPortal[] {
  const { findings } = checkContent(content, now, progress)
  const counts = new Map<string, { error: number; warning: number }>()
  // What several files are read for is found once, and told to each.
  for (const { source, severity } of new Set(findings)) {
    const [, id = ''] = /(?:^|\/)portals\/([^/]+)\/[^/]+$/.exec(source.path) ?? []
    const count = counts.get(id) ?? { error: 0, warning: 0 }
    count[severity] += 1
    counts.set(id, count)
  }
  return content.listFolders('portals').map((id) => {
    const { parsed, value: portal, languages = [] } = readPortal(content, id)
    const [first = ''] = languages
    const snapshot = first ? readSnapshot(content, id, first).value : undefined
    const front = first ? readCharter(content, id, first).front : undefined
    const looked = front && lastLook(front.partial)
    const cookies = snapshot?.cookies ?? []
    return {
      id,
      name: portal?.name ?? parsed?.partial.name ?? null,
      hosts: portal?.hosts ?? [],
      path: portal?.path ?? null,
      languages,
      updated: front?.partial.updated ?? null,
      age: looked ? daysBetween(looked, dayIn(portal?.timeZone ?? 'UTC', now)) : null,
      revision: snapshot?.revision ?? null,
      entries: Object.fromEntries(
        (snapshot?.categories ?? []).map((category) => [category.id, total(category.counts)]),
      ),
      missing: optionalFields.filter((field) =>
        cookies.some((cookie) => cookie[field] === undefined),
      ),
      errors: counts.get(id)?.error ?? 0,
      warnings: counts.get(id)?.warning ?? 0,
    }
  })
}
