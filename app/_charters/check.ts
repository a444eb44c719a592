import type { VFile } from 'vfile'
import { absentFile, listFiles } from '../_content/folder'
import { once } from '../_content/once'
import { reportError } from '../_content/problems'
import { listInterfaceLanguages, readInterface } from '../_languages/interface'
import { languageTag } from '../_languages/language-tag'
import { readLogo } from '../_portals/logo'
import { readPortal } from '../_portals/portal-file'
import { readPortals } from '../_portals/portals'
import { dayIn } from '../_portals/time-zone'
import { reportAge } from './age'
import { readCatalogue } from './catalogue'
import { type Facts, readCharter } from './charter'
import { readPassages } from './passages'
import { findStrays } from './strays'
import { reportDifferences } from './translations'

interface Checked {
  /** Every file that was read, with what was found in it. */
  files: Set<VFile>
  portals: number
  charters: number
}

/**
 * Reads all content, also what no portal uses, and says everything that is wrong with it.
 *
 * @param now The present, in milliseconds since 1970: charters grow old.
 * @param progress Takes how many portals are done, and of how many.
 */
export function checkContent(now: number, progress: (done: number, all: number) => void): Checked {
  const { ids, files: portalFiles } = readPortals()
  const files = new Set([...portalFiles, readCatalogue().file, ...readPassages(), ...findStrays()])
  // The page that says there is nothing at an address speaks all languages there are.
  const languages = listInterfaceLanguages()
  for (const lang of languages.length > 0 ? languages : ['fr']) files.add(readInterface(lang).file)
  if (ids.length === 0) files.add(noPortal())

  const today = once((zone: string) => dayIn(zone, now))
  let charters = 0
  for (const [index, id] of ids.entries()) {
    progress(index, ids.length)
    const { value: portal, languages, logo } = readPortal(id)
    if (logo?.file) files.add(readLogo(id, logo.file).file)
    let original: Facts | undefined
    for (const lang of new Set([...(languages ?? []), ...languagesWritten(id)])) {
      charters++
      const read = readCharter(id, lang)
      if (read.front) reportAge(read.front, read.file, today(portal?.timeZone ?? 'UTC'))
      if (languages && lang === languages[0]) original = read.facts
      else if (original && read.facts) reportDifferences(read.facts, original, read.file)
      if (languages && !languages.includes(lang)) reportUndeclared(read.file, lang)
      for (const file of read.files) files.add(file)
    }
  }
  progress(ids.length, ids.length)
  return { files, portals: ids.length, charters }
}

/** The languages that the portal `id` has a charter file in. */
function languagesWritten(id: string): string[] {
  return listFiles(`portals/${id}`).flatMap((name) => {
    const [, lang] = /^cookies\.(.+)\.mdx$/.exec(name) ?? []
    // Any other name is a stray file’s.
    return languageTag.safeParse(lang).data ?? []
  })
}

function reportUndeclared(file: VFile, lang: string): void {
  reportError(file, `The portal does not declare the language \`${lang}\`.`, {
    mend: `Add \`${lang}\` to the languages in portal.yaml, or remove this file.`,
  })
}

function noPortal(): VFile {
  const file = absentFile('portals')
  reportError(file, 'There is no portal.', { mend: 'Add portals/<id>/portal.yaml.' })
  return file
}
