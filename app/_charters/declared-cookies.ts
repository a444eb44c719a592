import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { type Place, reportError } from '../_content/problems'
import type { Located } from '../_content/yaml'
import { readCatalogue, translateEntry, warnOfLifetime } from './catalogue'
import type { Cookie, CookieUse } from './cookie'
import { attributesOf, isElement } from './element'
import type { FrontMatter } from './front-matter'

/** A cookie that a charter declares, and where it does. */
interface DeclaredCookie {
  cookie: Cookie
  place: Place
}

/** The cookies that `front` declares, catalogue and overrides put together; mistakes are on `file`. */
export function resolveCookies(
  front: Located<FrontMatter>,
  lang: string,
  file: VFile,
): DeclaredCookie[] {
  const names = new Set<string>()
  return front.value.cookies.flatMap((use, index) => {
    const place = front.placeOf(['cookies', index])
    const refuse: Refuse = (reason, mend) => reportError(file, reason, { place, mend })
    const cookie = resolveCookie(use, lang, refuse)
    if (!cookie) return []
    const { name, category } = cookie
    if (names.has(name)) {
      refuse(`The cookie \`${name}\` is listed twice.`, 'Remove one, or correct its name.')
    }
    names.add(name)
    if (category !== 'necessary' && !front.value.consent.includes(category)) {
      refuse(
        `Visitors are not asked about \`${category}\` cookies.`,
        `Add \`${category}\` to \`consent:\`, or leave that field out.`,
      )
    }
    // A cookie of the catalogue is warned of there.
    const described = typeof use === 'object' && !('catalogue' in use)
    if (described && !use.lifetime) warnOfLifetime(file, name, place)
    return { cookie, place }
  })
}

/** Says which declared cookies no table of `tree`, passages included, shows to visitors. */
export function reportUnshown(declared: DeclaredCookie[], tree: Nodes, file: VFile): void {
  const shown = tablesIn(tree)
  for (const { cookie, place } of declared) {
    if (shown.has(cookie.category)) continue
    reportError(file, `The cookie \`${cookie.name}\` is shown in no table.`, {
      place,
      mend: `Add <CookieTable category="${cookie.category}" /> to the text.`,
    })
  }
}

/** The categories that `node` has tables of. */
function tablesIn(node: Nodes): Set<string | undefined> {
  if (isElement(node) && node.name === 'CookieTable') return new Set([attributesOf(node).category])
  return new Set('children' in node ? node.children.flatMap((child) => [...tablesIn(child)]) : [])
}

type Refuse = (reason: string, mend: string) => void

/** Puts the catalogue’s fields and the charter’s own together; the charter’s win. */
function resolveCookie(use: CookieUse, lang: string, refuse: Refuse): Cookie | undefined {
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
