import type { Root } from 'mdast'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import type { Report } from '../_content/report'
import { type Read, requireValue, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import type { Located } from '../_content/yaml'
import { type Messages, readMessages } from '../_languages/messages'
import { type NarrowSpaces, typeset } from '../_languages/typeset'
import { choiceCookieOn, readPortal } from '../_portals/portal-file'
import { readCatalogue } from './catalogue'
import { readCategories } from './categories'
import { charterFindings } from './charter-findings'
import { describeChoiceCookie, isChoiceCookie } from './choice-cookie'
import type { Cookie } from './cookie'
import { type Declared, resolveCookies } from './declared-cookies'
import type { Facts } from './facts'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { parseMarkdown } from './markdown'
import { checkOwnAddresses } from './own-addresses'
import { includePassages } from './passages'
import { linksOf } from './sentence'
import { checkStructure } from './structure'
import { addTable } from './tables'
import { reportDifferences } from './translations'

/** A portal’s cookie policy in one language. */
export interface Charter extends Facts {
  title: string
  /** The day of its last change, as 2026-01-31. */
  updated: string
  /** What the form says in the portal’s own words. */
  form: NonNullable<FrontMatter['form']>
  /** Its text, passages included; `toHypertext` makes HTML of it. */
  text: Root
}

interface ReadCharter extends Read<Charter> {
  /** The front matter, with what is right in it; `undefined` when there is none that can be read. */
  front: Located<FrontMatter> | undefined
  /** The cookies that it declares, also where its text has mistakes. */
  declared: Declared | undefined
  /** On its own file; in it, what was found in everything that it is made of. */
  report: Report
}

/** How many charters are kept in memory with all their text. */
const maxKept = 100

/**
 * Reads and checks `portals/<id>/cookies.<lang>.mdx`, everything it refers to, and that
 * it states the same facts as the charter in the portal’s first language.
 */
export const readCharter = reader((content, portalId: string, lang: string): ReadCharter => {
  const { languages } = readPortal(content, portalId)
  const read = readByItself(content, portalId, lang)
  const { report, declared } = read
  if (languages && !languages.includes(lang)) {
    report.error(charterFindings['language-undeclared'](lang))
  }
  const [first = lang] = languages ?? []
  const original = first === lang ? undefined : readCharter(content, portalId, first).declared
  if (original && declared) reportDifferences(declared, original, report)
  return { ...read, ...resultOf(read.value, report.findings) }
}, maxKept)

/**
 * The charter of portal `id` in `lang`, one of its languages.
 *
 * @throws ContentError when it, or anything it includes, has mistakes.
 */
export function loadCharter(content: Content, portalId: string, lang: string): Charter {
  return requireValue(readCharter(content, portalId, lang))
}

function readByItself(content: Content, portalId: string, lang: string) {
  const name = `portals/${portalId}/cookies.${lang}.mdx`
  const report = readSource(content, name)
  if (!report) {
    const absent = reportOn(content, name)
    absent.error(charterFindings['charter-missing'](lang))
    return { report: absent, front: undefined, declared: undefined, value: undefined }
  }
  const { tree, complete } = parseMarkdown(report)
  const front = readFrontMatter(tree, report)
  const { categories, findings } = readCategories(content, portalId, lang)
  const choice = choiceCookieOn(content, portalId)
  const declared = front && resolveCookies(front, { content, lang, categories, choice, report })
  const messages = readMessages(content, lang)
  const necessary = categories?.find(({ id }) => id === 'necessary')
  const own =
    necessary && declared?.complete ? describeOwn(content, portalId, declared, messages.value) : []
  const text = own.reduce(
    (so, cookie) => (necessary ? addTable(so, cookie, necessary) : so),
    includePassages(content, tree, lang, report),
  )
  if (complete) {
    const placeOf = () => front?.placeOf(['cookies']) ?? { line: 1, column: 1 }
    const cookies = [
      ...(declared?.cookies ?? []),
      ...own.map((cookie) => ({ cookie, provider: cookie.provider, placeOf })),
    ]
    const shown = withLinksOf(cookies, text, report)
    checkStructure(shown, { cookies, complete: declared?.complete ?? false }, categories, report)
    const { languages } = readPortal(content, portalId)
    if (languages) checkOwnAddresses(shown, languages, report)
  }
  report.add([...findings, ...readCatalogue(content).findings, ...messages.findings])

  if (!declared?.complete || !categories || !front?.value) {
    return { report, front, declared, value: undefined }
  }
  const { title, updated, form = {} } = front.value
  const spaces = messages.value?.narrowSpaces
  const value: Charter = {
    title: typeset(title, spaces),
    updated,
    form: typesetForm(form, spaces),
    cookies: declared.cookies.map(({ cookie }) => cookie),
    own,
    categories,
    text,
  }
  return { report, front, declared, value }
}

/** `text` and, after it, the links of its tables, which are made of the cookies’ sentences. */
function withLinksOf(cookies: Declared['cookies'], text: Root, { source }: Report): Root {
  const children = cookies.flatMap(({ cookie, placeOf }) => linksOf(cookie, source, placeOf))
  return { ...text, children: [...text.children, { type: 'paragraph', children }] }
}

/** The cookie that keeps the visitor’s choice, where the charter does not declare it. */
function describeOwn(
  content: Content,
  portalId: string,
  { cookies }: Declared,
  messages: Messages | undefined,
): Cookie[] {
  const choice = choiceCookieOn(content, portalId)
  if (cookies.some(({ cookie }) => isChoiceCookie(cookie, choice.name))) return []
  const provider = readPortal(content, portalId).parsed?.partial.name ?? portalId
  const words = messages?.choiceCookie ?? { service: '', purpose: '' }
  return [describeChoiceCookie(choice, provider, words)]
}

function typesetForm(form: Charter['form'], spaces: NarrowSpaces | undefined): Charter['form'] {
  return Object.fromEntries(
    Object.entries(form).map(([field, words]) => [field, words && typeset(words, spaces)]),
  )
}
