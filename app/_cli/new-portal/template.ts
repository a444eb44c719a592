import { translateEntry } from '../../_charters/catalogue'
import { readCharter } from '../../_charters/charter'
import type { Cookie } from '../../_charters/cookie'
import type { FrontMatter } from '../../_charters/front-matter'
import { isSelected, type Selection } from '../../_charters/tables'
import type { Content } from '../../_content/content'
import { readSource } from '../../_content/source'
import { defaultCategories } from '../../_portals/category-key'
import { readPortals } from '../../_portals/portals'

/** What the charters of a new portal say at first. */
export interface Template {
  /** Keys of the catalogue. */
  cookies: string[]
  /** The categories that the texts describe, where these are not the usual ones. */
  categories?: readonly string[]
  /** The text of the file that defines some of them, where there is one. */
  ownCategories?: string
  /** One text for each language asked for, in that order. */
  charters: { lang: string; title: string; body: string }[]
}

/**
 * The charters of an existing portal in all of `languages`, with those of its cookies
 * that the catalogue describes. No wording is this program’s.
 *
 * @param like The id of that portal; the first one that will do when left out.
 * @returns `undefined` when there is none whose charters have no mistakes.
 */
export function findTemplate(
  content: Content,
  languages: readonly string[],
  like?: string,
): Template | undefined {
  const source = readPortals(content).portals.find(
    ({ id, languages: theirs }) =>
      (like === undefined || id === like) &&
      languages.every((lang) => theirs.includes(lang) && readCharter(content, id, lang).value),
  )
  if (!source) return undefined
  const charters = languages.flatMap((lang) => {
    const { report, front } = readCharter(content, source.id, lang)
    const [, body = ''] =
      /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n\s*([\s\S]+)$/.exec(toLines(report.source.text)) ?? []
    return front?.value ? [{ lang, front: front.value, body }] : []
  })
  const keys = catalogueKeys(charters[0]?.front.cookies ?? []).filter((key) =>
    languages.every((lang) => translateEntry(content, key, lang)?.missing.length === 0),
  )
  const { categories } = source
  const ownCategories = readSource(content, `portals/${source.id}/categories.yaml`)?.source.text
  return {
    cookies: keys,
    ...(categories.join() !== defaultCategories.join() && { categories }),
    ...(ownCategories !== undefined && { ownCategories }),
    charters: charters.map(({ lang, front, body }) => ({
      lang,
      title: front.title,
      body: withoutEmptyTables(content, body, keys, lang),
    })),
  }
}

function toLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function catalogueKeys(cookies: FrontMatter['cookies']): string[] {
  return cookies.flatMap((use) => {
    if (typeof use === 'string') return use
    return 'catalogue' in use ? use.catalogue : []
  })
}

/**
 * `body` without the tables that none of the catalogue’s cookies `keys` would stand in,
 * nor the one that keeps the visitor’s choice, which every portal has.
 */
function withoutEmptyTables(content: Content, body: string, keys: string[], lang: string): string {
  const cookies = keys.flatMap((key) => translateEntry(content, key, lang)?.cookie ?? [])
  return body.replace(/^<CookieTable\s([^>]*)\/>\n*/gm, (table, attributes: string) => {
    const written = [...attributes.matchAll(/(\w+)=(["'])(.*?)\2/g)]
    const selection = Object.fromEntries(written.map(([, name, , value]) => [name, value]))
    const shown =
      attributes.trim() === 'category="necessary"' ||
      cookies.some((cookie) => isSelected(cookie as Cookie, selection as unknown as Selection))
    return shown ? table : ''
  })
}
