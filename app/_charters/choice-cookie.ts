import type { Place, Report } from '../_content/report'
import { choiceCookie } from '../_portals/choice-cookie'
import type { Category } from './category'
import type { Cookie, CookieUse } from './cookie'
import { cookieFindings } from './cookie-findings'
import { writeLifetime } from './duration'

/** The key under which the catalogue words the cookie that keeps the visitor’s choice. */
const catalogueKey = 'cookies_preferences'

const lifetime = { parts: [{ count: choiceCookie.days, unit: 'day' }] } as const

/** Whether `cookie` is the one that keeps the visitor’s choice. */
export function isChoiceCookie({ type, name }: Pick<Cookie, 'type' | 'name'>): boolean {
  return type === 'cookie' && name.includes(choiceCookie.name)
}

/**
 * Refuses what a charter says of the cookie that keeps the visitor’s choice, where
 * that is not what is set (see `_consent/set-cookie.ts`); other words are its own.
 */
export function checkChoiceCookie(
  cookie: Cookie,
  use: CookieUse,
  category: Category | undefined,
  report: Report,
  placeOf: (field?: string) => Place,
): void {
  const key = typeof use === 'string' ? use : 'catalogue' in use ? use.catalogue : undefined
  if (!isChoiceCookie(cookie)) {
    if (key !== catalogueKey) return
    const message = cookieFindings['choice-cookie-name'](cookie.name.join(', '), choiceCookie.name)
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
  if (cookie.name.length > 1) refuse('name', choiceCookie.name)
}

/**
 * That cookie, for a charter that does not declare it: what is said of it is what is set.
 *
 * @param words What the interface calls it, and says of it.
 */
export function describeChoiceCookie(
  provider: string,
  words: Pick<Cookie, 'service' | 'purpose'>,
): Cookie {
  const { name } = choiceCookie
  return {
    name: [name],
    type: 'cookie',
    provider,
    category: 'necessary',
    lifetime,
    renewed: false,
    ...words,
  }
}
