import type { Root } from 'hast'
import { cache } from 'react'
import type { VFile } from 'vfile'
import { bounded } from '../_content/bounded'
import { absentFile, readContentFile } from '../_content/folder'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import type { Located } from '../_content/yaml'
import { readInterface } from '../_languages/interface'
import type { Portal } from '../_portals/portal'
import { readCatalogue } from './catalogue'
import { type ConsentCategory, consentCategories } from './category'
import type { Cookie } from './cookie'
import { resolveCookies } from './declared-cookies'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { toHypertext } from './hypertext'
import { parseMarkdown } from './markdown'
import { includePassages } from './passages'
import { checkStructure } from './structure'
import { reportDifferences } from './translations'

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
  /** Its front matter, with what is right in it; `undefined` when there is none that can be read. */
  front: Located<FrontMatter> | undefined
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
    return { file: absent, front: undefined, files: new Set([absent]), value: undefined }
  }
  const say = readInterface(lang)
  const files = new Set([file, readCatalogue().file, say.file])

  const tree = parseMarkdown(file)
  const front = readFrontMatter(tree, file)
  const declared = front && resolveCookies(front, lang, file)
  const whole = bounded(file, () => {
    const included = includePassages(tree, lang, file, files)
    checkStructure(included, declared, file)
    return included
  })
  if (!declared || !front.value || !whole || !say.value || [...files].some(hasErrors)) {
    return { file, front, files, value: undefined }
  }
  const { title, updated } = front.value
  const cookies = declared.cookies.map(({ cookie }) => cookie)
  const consent = consentCategories.filter((category) => front.value?.consent.includes(category))
  const words = say.value
  const value: Charter = {
    title,
    updated,
    cookies,
    consent,
    // Made when it is shown: the check and the revision do without.
    get body() {
      return toHypertext(whole, words)
    },
  }
  return { file, front, files, value }
}

/**
 * The charter of `portal` in `lang`, one of its languages; read once for a page.
 *
 * @throws ContentError when it, or anything it includes, has mistakes, or when it
 *   differs in facts from the charter in the portal’s first language.
 */
export const loadCharter = cache((portal: Portal, lang: string): Charter => {
  const { file, files, value } = readCharter(portal.id, lang)
  const [first] = portal.languages
  if (value && lang !== first) reportDifferences(value, loadCharter(portal, first), file)
  if (!value || hasErrors(file)) throw new ContentError(files)
  return value
})
