import type { VFile } from 'vfile'
import { absentFile, listAllFiles } from '../_content/folder'
import { reportError } from '../_content/problems'
import { languageTag } from '../_languages/language-tag'
import { passageName } from './components'

/** What files in the content folder are called; `lang` and `name` are checked further. */
const patterns = [
  /^(?:.+\/)?README\.md$/,
  /^portals\/[^/]+\/portal\.yaml$/,
  /^portals\/[^/]+\/cookies\.(?<lang>[^.]+)\.mdx$/,
  /^shared\/catalogue\.yaml$/,
  /^shared\/interface\.(?<lang>[^.]+)\.yaml$/,
  /^shared\/passages\/(?<name>[^.]+)\.(?<lang>[^.]+)\.mdx$/,
]

/** The files that nothing reads, because of their names or where they lie, each with that mistake. */
export function findStrays(): VFile[] {
  return listAllFiles()
    .filter((path) => !isKnown(path))
    .map((path) => {
      const file = absentFile(path)
      reportError(file, 'Nothing reads a file of this name here.', {
        mend: 'Correct its name (content/README.md shows them all), or remove it.',
      })
      return file
    })
}

function isKnown(path: string): boolean {
  return patterns.some((pattern) => {
    const match = pattern.exec(path)
    const { lang, name } = match?.groups ?? {}
    return (
      match !== null &&
      (lang === undefined || languageTag.safeParse(lang).success) &&
      (name === undefined || passageName.safeParse(name).success)
    )
  })
}
