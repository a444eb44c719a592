import { readCatalogue } from '../../_charters/catalogue'
import { readSharedCategories } from '../../_charters/categories'
import { checkPassages } from '../../_charters/passages'
import type { Content } from '../../_content/content'
import { memoize } from '../../_content/memoize'
import type { Finding } from '../../_content/report'
import { reportOn } from '../../_content/source'
import { languageTag } from '../../_languages/language-tag'
import { readMessages } from '../../_languages/messages'
import { readPlatforms } from '../../_portals/platforms'
import { readPortal } from '../../_portals/portal-file'
import { listLanguages, readPortals } from '../../_portals/portals'
import { dayIn } from '../../_portals/time-zone'
import { findUnlisted, readHistory } from '../../_published/history'
import { readSnapshot } from '../../_published/snapshot'
import { sortOutAccepted } from './accepted-warnings'
import { checkAge, checkDays } from './age'
import { checkFindings } from './check-findings'
import { findUnknownFiles } from './unknown-files'
import { checkUntranslated } from './untranslated'

export interface Checked {
  /** How many portals and charters were read. */
  portals: number
  charters: number
  findings: Finding[]
  /** The warnings that an editor has accepted, which are left out of these. */
  accepted: Finding[]
}

/**
 * Reads all of a content folder, also what no portal uses.
 *
 * @param now The present, in milliseconds since 1970: charters grow old.
 * @param progress Takes how many portals are done, and of how many.
 */
export function checkContent(
  content: Content,
  now: number,
  progress: (done: number, all: number) => void,
): Checked {
  const { ids, findings: ofPortals } = readPortals(content)
  const findings: Finding[] = [
    ...[...ofPortals.values()].flat(),
    ...readCatalogue(content).findings,
    ...readSharedCategories(content).report.findings,
    ...readPlatforms(content).findings,
    ...checkPassages(content),
    ...checkPassagesInLanguages(content),
    ...findUnknownFiles(content),
    ...checkInterface(content),
    ...(ids.length === 0 ? reportNoPortal(content) : []),
  ]
  const todayIn = memoize((zone: string) => dayIn(zone, now))
  let charters = 0
  for (const [index, id] of ids.entries()) {
    progress(index, ids.length)
    const { languages = [], value } = readPortal(content, id)
    const nameIn = (lang: string) => `portals/${id}/cookies.${lang}.mdx`
    findings.push(
      ...checkUntranslated(content, nameIn, languages),
      ...checkDays(content, id, languages),
      ...readHistory(content, id).findings,
      ...findUnlisted(content, id),
    )
    for (const lang of new Set([...languages, ...languagesWritten(content, id)])) {
      charters++
      const today = todayIn(value?.timeZone ?? 'UTC')
      // What the build describes next is read once for both.
      const ofCharter = [
        ...readSnapshot(content, id, lang).findings,
        ...checkAge(content, id, lang, today),
      ]
      for (const finding of ofCharter) findings.push(finding)
    }
  }
  progress(ids.length, ids.length)
  return { portals: ids.length, charters, ...sortOutAccepted(content, findings) }
}

/** The languages that the portal `id` has a charter file in. */
function languagesWritten(content: Content, id: string): string[] {
  return content.listFiles(`portals/${id}`).flatMap((name) => {
    const [, lang] = /^cookies\.(.+)\.mdx$/.exec(name) ?? []
    // Any other name is an unknown file’s.
    return languageTag.safeParse(lang).data ?? []
  })
}

/** Which passages were copied from another language and not translated. */
function checkPassagesInLanguages(content: Content): readonly Finding[] {
  const files = content.listFiles('shared/passages')
  const names = new Set(files.map((file) => file.split('.')[0]))
  return [...names].flatMap((name) => {
    const nameIn = (lang: string) => `shared/passages/${name}.${lang}.mdx`
    return checkUntranslated(content, nameIn, listLanguages(content))
  })
}

/** The page that says there is nothing at an address speaks all languages there are. */
function checkInterface(content: Content): readonly Finding[] {
  const languages = listLanguages(content)
  const nameIn = (lang: string) => `shared/interface.${lang}.yaml`
  return [
    ...languages.flatMap((lang) => readMessages(content, lang).findings),
    ...checkUntranslated(content, nameIn, languages, true),
  ]
}

function reportNoPortal(content: Content): readonly Finding[] {
  const report = reportOn(content, 'portals')
  report.error(checkFindings['no-portal']())
  return report.findings
}
