import { readCatalogue, translateEntry } from '../../_charters/catalogue'
import { consentCategories } from '../../_charters/category'
import { readCharter } from '../../_charters/charter'
import { type FrontMatter, frontMatterSchema } from '../../_charters/front-matter'
import { readContentFile } from '../../_content/folder'
import { parseYaml } from '../../_content/yaml'
import { readPortals } from '../../_portals/portals'

/** What the charters of a new portal say at first. */
export interface Model {
  /** Keys of the catalogue. */
  cookies: string[]
  /** The kinds of cookies that the texts describe; absent when they describe all. */
  consent?: FrontMatter['consent']
  /** One text for each language asked for, in that order. */
  charters: { lang: string; title: string; body: string }[]
}

/**
 * Finds the portals that have charters in all of `languages` and takes what most
 * of them share: the same text in each language, and those cookies of the
 * catalogue that all portals with that text use. No wording is this program’s.
 *
 * @returns `undefined` when no portal has charters without mistakes in all these languages.
 */
export function findModel(languages: readonly string[]): Model | undefined {
  const alike = new Map<string, Source[]>()
  for (const { id, languages: theirs } of readPortals().portals) {
    if (!languages.every((lang) => theirs.includes(lang))) continue
    const charters = languages.flatMap((lang) => readSource(id, lang) ?? [])
    if (charters.length < languages.length) continue
    const text = JSON.stringify(charters.map(({ body }) => body))
    alike.set(text, [...(alike.get(text) ?? []), { id, charters }])
  }
  const sources = [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .find(([first]) => first && languages.every((lang) => readCharter(first.id, lang).value))
  const front = sources?.[0]?.charters[0]?.front
  if (!sources?.[0] || !front) return undefined
  const cookies = cookiesInCommon(sources, languages)
  return {
    cookies,
    ...(front.consent.length < consentCategories.length && { consent: front.consent }),
    charters: sources[0].charters.map(({ lang, front, body }) => ({
      lang,
      title: front.title,
      body: withoutEmptyTables(body, cookies),
    })),
  }
}

/** `body` without the tables that none of `cookies`, keys of the catalogue, would stand in. */
function withoutEmptyTables(body: string, cookies: string[]): string {
  const categories = cookies.map((key) => readCatalogue().entries?.get(key)?.category)
  return body.replace(/^<CookieTable category="([^"]*)" \/>\n*/gm, (table, category) =>
    categories.includes(category) ? table : '',
  )
}

interface Source {
  id: string
  charters: { lang: string; front: FrontMatter; body: string }[]
}

/** The charter’s head and its text as it is written; `undefined` when there is no such file or its head has mistakes. */
function readSource(id: string, lang: string): Source['charters'][number] | undefined {
  const file = readContentFile(`portals/${id}/cookies.${lang}.mdx`)
  const text = String(file ?? '').replaceAll('\r\n', '\n')
  const [, head, body] = /^---\n([\s\S]*?)\n---\n\s*([\s\S]+)$/.exec(text) ?? []
  const front = file && head && parseYaml(file, head, frontMatterSchema)?.value
  return front && body ? { lang, front, body } : undefined
}

/** The catalogue’s cookies that all `sources` use and that are described in all `languages`. */
function cookiesInCommon(sources: Source[], languages: readonly string[]): string[] {
  const [first = [], ...others] = sources.map(({ charters }) => catalogueKeys(charters[0]?.front))
  return [...new Set(first)].filter(
    (key) =>
      others.every((keys) => keys.includes(key)) &&
      languages.every((lang) => translateEntry(key, lang)?.missing.length === 0),
  )
}

function catalogueKeys(front: FrontMatter | undefined): string[] {
  return (front?.cookies ?? []).flatMap((use) => {
    if (typeof use === 'string') return use
    return 'catalogue' in use ? use.catalogue : []
  })
}
