import type { Root } from 'hast'
import { cache } from 'react'
import type { VFile } from 'vfile'
import { absentFile, readContentFile } from '../_content/folder'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { readInterface } from '../_languages/interface'
import type { Portal } from '../_portals/portal'
import { readCatalogue } from './catalogue'
import { type ConsentCategory, consentCategories } from './category'
import type { Cookie } from './cookie'
import { reportUnshown, resolveCookies } from './declared-cookies'
import { readFrontMatter } from './front-matter'
import { toHypertext } from './hypertext'
import { parseFrontMatterAlone, parseMarkdown } from './markdown'
import { includePassages } from './passages'

/** A portal’s cookie policy in one language. */
export interface Charter {
  title: string
  /** The day of its last change, as 2026-01-31. */
  updated: string
  /** The cookies in use, in the editor’s order, catalogue and overrides put together. */
  cookies: Cookie[]
  /** The kinds of cookies that visitors may allow, in the order of `consentCategories`. */
  consent: ConsentCategory[]
  /** The text: HTML elements, and components by their names (see components.ts). */
  body: Root
}

interface ReadCharter {
  /** The charter’s own file. */
  file: VFile
  /** Every file that the charter is made of, with what is wrong in it. */
  files: Set<VFile>
  /** `undefined` when any of them has mistakes. */
  value: Charter | undefined
}

/** Reads and checks `portals/<id>/cookies.<lang>.mdx` and everything it refers to. */
export function readCharter(portalId: string, lang: string): ReadCharter {
  const name = `portals/${portalId}/cookies.${lang}.mdx`
  const file = readContentFile(name)
  if (!file) {
    const absent = absentFile(name)
    reportError(absent, `The portal has no charter in \`${lang}\`.`, {
      mend: 'Add the file, or remove the language from portal.yaml.',
    })
    return { file: absent, files: new Set([absent]), value: undefined }
  }
  const say = readInterface(lang)
  const files = new Set([file, readCatalogue().file, say.file])

  const tree = parseMarkdown(file)
  const front = readFrontMatter(tree ?? parseFrontMatterAlone(file), file)
  const declared = front && resolveCookies(front, lang, file)
  const whole = tree && includePassages(tree, lang, file, files)
  if (declared && whole) reportUnshown(declared, whole, file)
  if (!declared || !whole || !say.value || [...files].some(hasErrors)) {
    return { file, files, value: undefined }
  }
  const { title, updated } = front.value
  const cookies = declared.map(({ cookie }) => cookie)
  const consent = consentCategories.filter((category) => front.value.consent.includes(category))
  const body = toHypertext(whole, say.value)
  return { file, files, value: { title, updated, cookies, consent, body } }
}

/**
 * The charter of `portal` in `lang`, one of its languages; read once for a page.
 *
 * @throws ContentError when it, or anything it includes, has mistakes.
 */
export const loadCharter = cache((portal: Portal, lang: string): Charter => {
  const { files, value } = readCharter(portal.id, lang)
  if (!value) throw new ContentError(files)
  return value
})
