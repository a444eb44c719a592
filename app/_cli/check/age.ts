import { readCharter } from '../../_charters/charter'
import type { Content } from '../../_content/content'
import type { Finding } from '../../_content/report'
import { Report } from '../../_content/report'
import { checkFindings } from './check-findings'

/** After how many days somebody should make sure that a charter still holds. */
const maxAge = 365

/**
 * Warns of a charter that nobody has changed or reviewed for a year, and of a
 * day that is still to come.
 *
 * @param today As 2026-01-31, where the portal is.
 */
export function checkAge(
  content: Content,
  portalId: string,
  lang: string,
  today: string,
): readonly Finding[] {
  const { front, report: read } = readCharter(content, portalId, lang)
  if (!front) return []
  const report = new Report(read.source)
  const { updated, reviewed } = front.partial
  for (const [field, day] of Object.entries({ updated, reviewed })) {
    if (!day || day <= today) continue
    report.warn(checkFindings['day-to-come'](field, today), {
      place: front.placeOf([field]),
      about: field,
    })
  }
  const last = lastLook({ updated, reviewed })
  if (last && daysBetween(last, today) > maxAge) {
    report.warn(checkFindings['charter-unreviewed'](last, today), {
      place: front.placeOf([last === updated ? 'updated' : 'reviewed']),
    })
  }
  return report.findings
}

/** The day when somebody last made sure of a charter; `undefined` where it states none. */
export function lastLook({
  updated,
  reviewed,
}: {
  updated?: string | undefined
  reviewed?: string | undefined
}): string | undefined {
  return [updated, reviewed]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

/**
 * Warns where a portal’s charters were last changed on different days: whoever changes
 * one changes them all.
 */
export function checkDays(
  content: Content,
  portalId: string,
  languages: readonly string[],
): readonly Finding[] {
  const charters = languages.map((lang) => ({ lang, ...readCharter(content, portalId, lang) }))
  const days = charters.flatMap(({ front }) => front?.partial.updated ?? [])
  const last = days.sort().at(-1)
  const newest = charters.find(({ front }) => last && front?.partial.updated === last)
  return charters.flatMap(({ front, report: read }) => {
    const day = front?.partial.updated
    if (!newest || !last || !front || !day || day === last) return []
    const report = new Report(read.source)
    report.warn(checkFindings['days-differ'](last, `cookies.${newest.lang}.mdx`), {
      place: front.placeOf(['updated']),
    })
    return report.findings
  })
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
