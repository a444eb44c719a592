import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { absentFile, readContentFile } from '../_content/folder'
import { once } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import type { Located } from '../_content/yaml'
import { readInterface } from '../_languages/interface'
import { typeset } from '../_languages/typeset'
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

/** What a charter states of cookies, which consent is about. */
export interface Facts {
  /** The cookies in use, in the editor’s order, catalogue and overrides put together. */
  cookies: Cookie[]
  /** The kinds of cookies that visitors may allow, in the order of `consentCategories`. */
  consent: ConsentCategory[]
}

/** A portal’s cookie policy in one language. */
export interface Charter extends Facts {
  title: string
  /** The day of its last change, as 2026-01-31. */
  updated: string
  /** The text: HTML elements, and components by their names (see components.ts); made anew at each look. */
  body: Root
}

interface ReadCharter {
  /** The charter’s own file. */
  file: VFile
  /** Its front matter, with what is right in it; `undefined` when there is none that can be read. */
  front: Located<FrontMatter> | undefined
  /** What it states, also where its text has mistakes; `undefined` when that has. */
  facts: Facts | undefined
  /** Every file that the charter is made of, with what is wrong in it. */
  files: Set<VFile>
  /** `undefined` when any of them has mistakes. */
  value: Charter | undefined
}

/** How many charters are kept in memory with all their text. */
const kept = 100

/** Reads and checks `portals/<id>/cookies.<lang>.mdx` and everything it refers to. */
export const readCharter = once((portalId: string, lang: string): ReadCharter => {
  const name = `portals/${portalId}/cookies.${lang}.mdx`
  const file = readContentFile(name)
  if (!file) {
    const absent = absentFile(name)
    reportError(absent, `The portal has no charter in \`${lang}\`.`, {
      mend: 'Add the file, or remove the language from portal.yaml.',
    })
    return {
      file: absent,
      front: undefined,
      facts: undefined,
      files: new Set([absent]),
      value: undefined,
    }
  }
  const say = readInterface(lang)
  const files = new Set([file, readCatalogue().file, say.file])

  const { tree, complete } = parseMarkdown(file)
  const front = readFrontMatter(tree, file)
  const declared = front && resolveCookies(front, lang, file)
  const whole = includePassages(tree, file, { lang, read: files, count: 0 })
  if (complete) checkStructure(whole, declared, file)

  const { consent } = front?.sound ?? {}
  const facts: Facts | undefined =
    declared?.complete && consent
      ? {
          cookies: declared.cookies.map(({ cookie }) => cookie),
          consent: consentCategories.filter((category) => consent.includes(category)),
        }
      : undefined
  if (!facts || !front?.value || !say.value || [...files].some(hasErrors)) {
    return { file, front, facts, files, value: undefined }
  }
  const { title, updated } = front.value
  const words = say.value
  const value: Charter = {
    title: typeset(title, lang),
    updated,
    ...facts,
    // Made when it is shown: the check and the revision do without.
    get body() {
      return toHypertext(whole, lang, words)
    },
  }
  return { file, front, facts, files, value }
}, kept)

/**
 * The charter of `portal` in `lang`, one of its languages. What it states is kept
 * for good, for several pages are made of it; its text is read again after others.
 *
 * @throws ContentError when it, or anything it includes, has mistakes, or when it
 *   differs in facts from the charter in the portal’s first language.
 */
export const loadCharter = once((portal: Portal, lang: string): Charter => {
  const read = readCharter(portal.id, lang)
  const [first] = portal.languages
  if (read.value && lang !== first) {
    reportDifferences(read.value, loadCharter(portal, first), read.file)
  }
  const { title, updated, cookies, consent } = soundValue(read)
  return {
    title,
    updated,
    cookies,
    consent,
    get body() {
      return soundValue(readCharter(portal.id, lang)).body
    },
  }
})

function soundValue({ file, files, value }: ReadCharter): Charter {
  if (!value || hasErrors(file)) throw new ContentError(files)
  return value
}
