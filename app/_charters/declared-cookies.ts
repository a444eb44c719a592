import type { Content } from '../_content/content'
import { suggestName } from '../_content/nearest'
import type { Place, Report } from '../_content/report'
import type { Located } from '../_content/yaml'
import type { Portal } from '../_portals/portal'
import { readCatalogue, translateEntry } from './catalogue'
import { readSharedCategories } from './categories'
import type { Category } from './category'
import { checkChoiceCookie } from './choice-cookie'
import { type Cookie, type CookieUse, identityOf, sentences } from './cookie'
import { cookieFindings } from './cookie-findings'
import type { FrontMatter } from './front-matter'
import { warnOfLifetime } from './lifetime'
import { checkSentence } from './sentence'

/** A cookie that a charter declares, without mistakes. */
export interface DeclaredCookie {
  cookie: Cookie
  /** The provider as it is written: by language, or the same in each. */
  provider: string | Record<string, string>
  /** Where the cookie, or one of its fields, is declared. */
  placeOf(field?: string): Place
}

/** The cookies that a charter declares. */
export interface Declared {
  cookies: DeclaredCookie[]
  /** Whether these are all. */
  complete: boolean
}

/** What a charter is read with. */
interface Reading {
  content: Content
  lang: string
  /** The categories that the portal tells apart; `undefined` where that is not known. */
  categories: readonly Category[] | undefined
  /** The cookie that keeps the visitor’s choice. */
  choice: Portal['cookie']
  report: Report
}

/** The cookies that `front` declares, catalogue and overrides put together. */
export function resolveCookies(front: Located<FrontMatter>, reading: Reading): Declared {
  const { report } = reading
  const names = new Set<string>()
  const uses = front.partial.cookies ?? []
  const cookies = uses.flatMap((use, index): DeclaredCookie[] => {
    if (use === undefined) return []
    const placeOf = (field?: string) =>
      front.placeOf(['cookies', index, ...(field === undefined ? [] : [field])])
    const resolved = resolveCookie(use as CookieUse, placeOf(), reading)
    if (!resolved) return []
    const { cookie } = resolved
    for (const name of cookie.name) {
      const identity = identityOf({ ...cookie, name: [name] })
      if (names.has(identity)) {
        report.error(cookieFindings['cookie-listed-twice'](name), { place: placeOf() })
      }
      names.add(identity)
    }
    const category = checkCategory(cookie, placeOf, reading)
    if (reading.categories && !category) return []
    checkChoiceCookie(cookie, use as CookieUse, reading.choice, category, report, placeOf)
    // What the catalogue says is checked there.
    if (typeof use === 'object') checkOwnWords(use as CookieUse & object, category, report, placeOf)
    return [{ ...resolved, placeOf }]
  })
  return { cookies, complete: front.partial.cookies?.length === cookies.length }
}

/** Puts the catalogue’s fields and the charter’s own together; the charter’s win. */
function resolveCookie(
  use: CookieUse,
  place: Place,
  { content, lang, report }: Reading,
): Omit<DeclaredCookie, 'placeOf'> | undefined {
  const reference = typeof use === 'string' ? { catalogue: use } : use
  if (!('catalogue' in reference)) return inLanguage(reference, reference.provider, lang)
  const { catalogue: key, ...own } = reference
  const { entries } = readCatalogue(content)
  // The catalogue’s own mistakes are reported once, by itself.
  if (!entries) return undefined
  if (!entries.has(key)) {
    const suggestion = suggestName(key, entries.keys())
    report.error(cookieFindings['catalogue-cookie-unknown'](key, suggestion), { place })
  }
  const [entry, translated] = [entries.get(key), translateEntry(content, key, lang)]
  if (!entry || !translated) return undefined
  const untranslated = translated.missing.filter((field) => !(field in own))
  for (const field of untranslated) {
    report.error(cookieFindings['catalogue-cookie-untranslated'](key, field, lang), { place })
  }
  if (untranslated.length > 0) return undefined
  const provider = own.provider ?? entry.provider
  if (Object.keys(own).length === 0) return { cookie: translated.cookie as Cookie, provider }
  return inLanguage({ ...translated.cookie, ...own } as Cookie, provider, lang)

  function inLanguage(
    cookie: Omit<Cookie, 'provider'>,
    provider: DeclaredCookie['provider'],
    lang: string,
  ) {
    const name = typeof provider === 'string' ? provider : provider[lang]
    if (name !== undefined) return { cookie: { ...cookie, provider: name }, provider }
    const [cookieName = ''] = cookie.name
    report.error(cookieFindings['provider-untranslated'](cookieName, lang), { place })
    return undefined
  }
}

/** Checks what a charter itself says of a cookie. */
function checkOwnWords(
  use: Exclude<CookieUse, string>,
  category: Category | undefined,
  report: Report,
  placeOf: (field: string) => Place,
): void {
  for (const field of sentences) {
    const text = use[field]
    if (text) checkSentence(text, field, report, placeOf(field))
  }
  // A lifetime of the catalogue is warned of there.
  if ('catalogue' in use && !('lifetime' in use)) return
  warnOfLifetime({ ...use, name: use.name ?? [''] }, category?.decision, report, placeOf)
}

/**
 * Refuses a category that the portal does not tell apart, and as necessary, so
 * without being asked about, a cookie that the catalogue says visitors decide about.
 *
 * @returns The cookie’s category, where it is known.
 */
function checkCategory(
  { name, category: key }: Cookie,
  placeOf: DeclaredCookie['placeOf'],
  { content, categories, report }: Reading,
): Category | undefined {
  const category = categories?.find(({ id }) => id === key)
  if (categories && !category) {
    const suggestion = suggestName(
      key,
      categories.map(({ id }) => id),
    )
    const place = placeOf('category')
    report.error(cookieFindings['category-not-told-apart'](key, suggestion), { place })
  }
  if (category?.decision !== 'always') return category
  const shared = readSharedCategories(content).entries
  for (const one of name) {
    const known = readCatalogue(content).byName.get(one)?.category
    const decision = known && shared.get(known)?.decision
    if (!known || !decision || decision === 'always') continue
    report.error(cookieFindings['necessary-against-catalogue'](one, key, known), {
      place: placeOf(),
    })
  }
  return category
}
