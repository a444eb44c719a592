import type { VFile } from 'vfile'
import { absentFile, isLink, listAllFiles } from '../_content/folder'
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
  return listAllFiles().flatMap((path) => {
    if (isLink(path)) {
      return withError(path, 'This is a symbolic link, which nothing follows.', {
        mend: 'Put a file in its place; share texts as passages.',
      })
    }
    if (isKnown(path)) return []
    return withError(path, 'Nothing reads a file of this name here.', {
      mend: 'Correct its name (content/README.md shows them all), or remove it.',
    })
  })
}

function withError(path: string, reason: string, details: { mend: string }): VFile {
  const file = absentFile(path)
  reportError(file, reason, details)
  return file
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
