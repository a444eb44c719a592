import { readCatalogue, translateEntry } from '../../_charters/catalogue'
import { consentCategories } from '../../_charters/category'
import { readCharter } from '../../_charters/charter'
import type { FrontMatter } from '../../_charters/front-matter'
import type { Content } from '../../_content/content'
import { readPortals } from '../../_portals/portals'

/** What the charters of a new portal say at first. */
export interface Template {
  /** Keys of the catalogue. */
  cookies: string[]
  /** The kinds of cookies that the texts describe; absent when they describe all. */
  consent?: FrontMatter['consent']
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
  const { cookies = [], consent = [] } = charters[0]?.front ?? {}
  const keys = catalogueKeys(cookies).filter((key) =>
    languages.every((lang) => translateEntry(content, key, lang)?.missing.length === 0),
  )
  return {
    cookies: keys,
    ...(consent.length < consentCategories.length && { consent }),
    charters: charters.map(({ lang, front, body }) => ({
      lang,
      title: front.title,
      body: withoutEmptyTables(content, body, keys),
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

/** `body` without the tables that none of `cookies`, keys of the catalogue, would stand in. */
function withoutEmptyTables(content: Content, body: string, cookies: string[]): string {
  const { entries } = readCatalogue(content)
  const categories = cookies.map((key) => entries?.get(key)?.category)
  return body.replace(/^<CookieTable\s+category=["']([^"']*)["']\s*\/>\n*/gm, (table, category) =>
    categories.includes(category) ? table : '',
  )
}
