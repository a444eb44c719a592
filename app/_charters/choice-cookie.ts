import type { Place, Report } from '../_content/report'
import { choiceCookie } from '../_portals/choice-cookie'
import type { Portal } from '../_portals/portal'
import type { Category } from './category'
import type { Cookie, CookieUse } from './cookie'
import { cookieFindings } from './cookie-findings'
import { writeLifetime } from './duration'

/** The key under which the catalogue words the cookie that keeps the visitor’s choice. */
const catalogueKey = 'cookies_preferences'

const lifetime = { parts: [{ count: choiceCookie.days, unit: 'day' }] } as const

/** Whether `cookie` is the one that keeps the visitor’s choice, which the portal calls `choiceName`. */
export function isChoiceCookie(
  { type, name }: Pick<Cookie, 'type' | 'name'>,
  choiceName: string,
): boolean {
  return type === 'cookie' && name.includes(choiceName)
}

/**
 * Refuses what a charter says of the cookie that keeps the visitor’s choice, where
 * that is not what is set (see `_consent/set-cookie.ts`); other words are its own.
 */
export function checkChoiceCookie(
  cookie: Cookie,
  use: CookieUse,
  choice: Portal['cookie'],
  category: Category | undefined,
  report: Report,
  placeOf: (field?: string) => Place,
): void {
  const key = typeof use === 'string' ? use : 'catalogue' in use ? use.catalogue : undefined
  if (!isChoiceCookie(cookie, choice.name)) {
    // Where the portal calls its own otherwise, this is another’s: the platform’s, for one.
    if (key !== catalogueKey || choice.name !== choiceCookie.name) return
    const message = cookieFindings['choice-cookie-name'](cookie.name.join(', '), choice.name)
    report.error(message, { place: placeOf('name') })
    return
  }
  const { days } = choiceCookie
  const stated = cookie.lifetime && writeLifetime(cookie.lifetime)
  if (stated !== undefined && stated !== writeLifetime(lifetime)) {
    const place = placeOf('lifetime')
    report.error(cookieFindings['choice-cookie-lifetime'](stated, days), { place })
  }
  const refuse = (field: string, value: string) =>
    report.error(cookieFindings['choice-cookie-otherwise'](field, value), { place: placeOf(field) })
  if (category && category.decision !== 'always') refuse('category', 'necessary')
  if (cookie.renewed) refuse('renewed', 'false')
  if (cookie.name.length > 1) refuse('name', choice.name)
  if (cookie.domain !== choice.domain) {
    const message = cookieFindings['choice-cookie-domain'](choice.domain)
    report.error(message, { place: placeOf('domain') })
  }
}

/**
 * That cookie, for a charter that does not declare it: what is said of it is what is set.
 *
 * @param words What the interface calls it, and says of it.
 */
export function describeChoiceCookie(
  { name, domain }: Portal['cookie'],
  provider: string,
  words: Pick<Cookie, 'service' | 'purpose'>,
): Cookie {
  return {
    name: [name],
    type: 'cookie',
    provider,
    category: 'necessary',
    lifetime,
    renewed: false,
    ...(domain && { domain }),
    ...words,
  }
}
