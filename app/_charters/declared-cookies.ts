import type { Content } from '../_content/content'
import { suggest } from '../_content/nearest'
import type { Place, Report } from '../_content/report'
import type { Located } from '../_content/yaml'
import { readCatalogue, translateEntry } from './catalogue'
import { type Cookie, type CookieUse, typesetCookie } from './cookie'
import type { FrontMatter } from './front-matter'
import { warnOfLifetime } from './lifetime'

/** The cookies that a charter declares. */
export interface Declared {
  /** Those without mistakes, each with where it is declared. */
  cookies: { cookie: Cookie; place: Place }[]
  /** Whether these are all. */
  complete: boolean
}

/** The cookies that `front` declares, catalogue and overrides put together. */
export function resolveCookies(
  content: Content,
  front: Located<FrontMatter>,
  lang: string,
  report: Report,
): Declared {
  const names = new Set<string>()
  const uses = front.partial.cookies ?? []
  const cookies = uses.flatMap((use, index) => {
    if (use === undefined) return []
    const place = front.placeOf(['cookies', index])
    const refuse: Refuse = (reason, fix) => report.error(reason, { place, fix })
    const cookie = resolveCookie(content, use as CookieUse, lang, refuse)
    if (!cookie) return []
    if (names.has(cookie.name)) {
      refuse(`The cookie \`${cookie.name}\` is listed twice.`, 'Remove one, or correct its name.')
    }
    names.add(cookie.name)
    checkCategory(content, cookie, front.partial.consent, refuse)
    // A cookie of the catalogue is warned of there.
    const own = typeof use === 'object' && (!('catalogue' in use) || 'lifetime' in use)
    if (own) warnOfLifetime(cookie, report, front.placeOf(['cookies', index, 'lifetime']))
    return { cookie, place }
  })
  return { cookies, complete: front.partial.cookies?.length === cookies.length }
}

type Refuse = (reason: string, fix: string) => void

/** Puts the catalogue’s fields and the charter’s own together; the charter’s win. */
function resolveCookie(
  content: Content,
  use: CookieUse,
  lang: string,
  refuse: Refuse,
): Cookie | undefined {
  const reference = typeof use === 'string' ? { catalogue: use } : use
  if (!('catalogue' in reference)) return typesetCookie(reference, lang)
  const { catalogue: key, ...own } = reference
  const { entries } = readCatalogue(content)
  // The catalogue’s own mistakes are reported once, by itself.
  if (!entries) return undefined
  if (!entries.has(key)) {
    refuse(
      `The catalogue has no cookie \`${key}\`.`,
      `${suggest(key, entries.keys())} Or describe the cookie here, with all its fields.`,
    )
  }
  const translated = translateEntry(content, key, lang)
  if (!translated) return undefined
  const { cookie, missing } = translated
  const untranslated = missing.filter((field) => !(field in own))
  for (const field of untranslated) {
    refuse(
      `The catalogue’s cookie \`${key}\` has no \`${field}\` in \`${lang}\`.`,
      `Add it in shared/catalogue.yaml, or add \`${field}:\` here.`,
    )
  }
  if (untranslated.length > 0) return undefined
  const whole = Object.keys(own).length === 0 ? cookie : { ...cookie, ...typesetCookie(own, lang) }
  return whole as Cookie
}

/**
 * Refuses a kind of cookies that visitors are not asked about, and as necessary,
 * so without consent, a cookie that the catalogue says needs it.
 */
function checkCategory(
  content: Content,
  { name, category }: Cookie,
  consent: readonly unknown[] | undefined,
  refuse: Refuse,
): void {
  if (category !== 'necessary') {
    if (!consent || consent.includes(category)) return
    refuse(
      `Visitors are not asked about \`${category}\` cookies.`,
      `Add \`${category}\` to \`consent:\`, or leave that field out.`,
    )
    return
  }
  const known = readCatalogue(content).byName.get(name)
  if (!known || known.category === 'necessary') return
  refuse(
    `The cookie \`${name}\` is listed as necessary, but the catalogue says \`${known.category}\`.`,
    'Leave `category` to the catalogue: a cookie that needs consent is in no necessary table.',
  )
}
