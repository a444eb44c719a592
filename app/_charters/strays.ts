import type { VFile } from 'vfile'
import { absentFile, isLink, listAllFiles } from '../_content/folder'
import { reportError } from '../_content/problems'
import { languageTag } from '../_languages/language-tag'
import { readPortal } from '../_portals/portal-file'
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

/** What may be a portal’s logo, if its `portal.yaml` says so. */
const logo = /^portals\/(?<id>[^/]+)\/(?<image>[^/]+\.(?:svg|png))$/

/** The files that nothing reads, because of their names or where they lie, each with that mistake. */
export function findStrays(): VFile[] {
  return listAllFiles().flatMap((path) => {
    if (isLink(path)) {
      return withError(path, 'This is a symbolic link, which nothing follows.', {
        mend: 'Put a file in its place; share texts as passages.',
      })
    }
    if (isKnown(path)) return []
    const { id, image } = logo.exec(path)?.groups ?? {}
    if (id !== undefined) {
      const { logo: named } = readPortal(id)
      // Where it is not known which logo a portal has, it may be this one.
      if (!named || named.file === image) return []
      return withError(path, 'The portal’s portal.yaml does not name this image.', {
        mend: `Name it there, \`look: { logo: { file: ${image}, alt: … } }\`, or remove it.`,
      })
    }
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
