import type { Root } from 'hast'
import { cache } from 'react'
import type { VFile } from 'vfile'
import { absentFile, readContentFile } from '../_content/folder'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import type { Located } from '../_content/yaml'
import { readInterface } from '../_languages/interface'
import type { Portal } from '../_portals/portal'
import { readCatalogue, translateEntry, warnOfLifetime } from './catalogue'
import { type ConsentCategory, consentCategories } from './category'
import type { Cookie, CookieUse } from './cookie'
import { type FrontMatter, readFrontMatter } from './front-matter'
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
  const cookies = front && resolveCookies(front, lang, file)
  const whole = tree && includePassages(tree, lang, file, files)
  if (!front || !cookies || !whole || !say.value || [...files].some(hasErrors)) {
    return { file, files, value: undefined }
  }
  const { title, updated } = front.value
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

function resolveCookies(front: Located<FrontMatter>, lang: string, file: VFile): Cookie[] {
  const names = new Set<string>()
  return front.value.cookies.flatMap((use, index) => {
    const place = front.placeOf(['cookies', index])
    const cookie = resolveCookie(use, lang, (reason, mend) => {
      reportError(file, reason, { place, mend })
    })
    if (cookie && names.has(cookie.name)) {
      const mend = 'Remove one of the two, or correct its name.'
      reportError(file, `The cookie \`${cookie.name}\` is listed twice.`, { place, mend })
    }
    if (cookie) names.add(cookie.name)
    const { category } = cookie ?? {}
    if (category && category !== 'necessary' && !front.value.consent.includes(category)) {
      reportError(file, `Visitors are not asked about \`${category}\` cookies.`, {
        place,
        mend: `Add \`${category}\` to \`consent:\`, or leave that field out.`,
      })
    }
    // A cookie of the catalogue is warned of there.
    const described = typeof use === 'object' && !('catalogue' in use)
    if (described && !use.lifetime) warnOfLifetime(file, use.name, place)
    return cookie ?? []
  })
}

/** Puts the catalogue’s fields and the charter’s own together; the charter’s win. */
function resolveCookie(
  use: CookieUse,
  lang: string,
  refuse: (reason: string, mend: string) => void,
): Cookie | undefined {
  const reference = typeof use === 'string' ? { catalogue: use } : use
  if (!('catalogue' in reference)) return reference
  const { catalogue: key, ...own } = reference
  const entries = readCatalogue().value
  // The catalogue’s own mistakes are on its own file.
  if (!entries) return undefined
  const entry = entries.get(key)
  if (!entry) {
    refuse(
      `The catalogue has no cookie \`${key}\`.`,
      `It has: ${[...entries.keys()].join(', ') || 'none'}. Or describe the cookie here, with all its fields.`,
    )
    return undefined
  }
  const { cookie, missing } = translateEntry(entry, lang)
  const untranslated = missing.filter((field) => !(field in own))
  for (const field of untranslated) {
    refuse(
      `The catalogue’s cookie \`${key}\` has no \`${field}\` in \`${lang}\`.`,
      `Add it in shared/catalogue.yaml, or add \`${field}:\` here.`,
    )
  }
  return untranslated.length > 0 ? undefined : ({ ...cookie, ...own } as Cookie)
}
