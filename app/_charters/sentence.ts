import type { Root as HastRoot } from 'hast'
import type { Link, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { memoize } from '../_content/memoize'
import { type Place, Report, type Source } from '../_content/report'
import { type NarrowSpaces, typeset } from '../_languages/typeset'
import { type Cookie, type Sentence, sentences } from './cookie'
import { cookieFindings } from './cookie-findings'
import { parseMarkdown, parser } from './markdown'
import { typesetBody } from './typeset-body'

/** What a sentence about a cookie may hold beside its words. */
const inline = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link'])

/** Whether Markdown could read anything but plain words in a text. */
const marks = /[\\`*_[\]<>{}&~#|@:\n]|www\.|^\s*(?:[-+=]|\d+[.)])/

/**
 * Checks a sentence about a cookie: Markdown with links, emphasis and code, and no more.
 *
 * @param place Of the field that it is the text of.
 */
export function checkSentence(text: string, field: string, report: Report, place: Place): void {
  if (!marks.test(text)) return
  const own = new Report({ path: report.source.path, text })
  const { tree, complete } = parseMarkdown(own)
  for (const { severity, id, wordings } of own.findings) {
    report.add([{ source: report.source, place, severity, id, wordings }])
  }
  if (!complete || own.findings.length > 0) return
  const [paragraph] = tree.children
  const isOne = tree.children.length === 1 && paragraph?.type === 'paragraph'
  let strange = !isOne
  visit(tree, (node) => {
    if (node !== tree && node !== paragraph && !inline.has(node.type)) strange = true
  })
  if (strange) report.error(cookieFindings['sentence-with-more'](field), { place })
}

/**
 * The links in what a charter shows of `cookie`, where its file `source` declares it: what
 * they lead to depends on the charter, also where the catalogue has them.
 *
 * @param placeOf Where the charter has a field, or else the cookie.
 */
export function linksOf(
  cookie: Pick<Cookie, Sentence>,
  source: Source,
  placeOf: (field: Sentence) => Place,
): Link[] {
  return sentences.flatMap((field) =>
    addressesIn(cookie[field] ?? '').map((url): Link => {
      const place = placeOf(field)
      const position = 'start' in place ? place : { start: place, end: place }
      return { type: 'link', url, children: [], position, data: { source } }
    }),
  )
}

/** How many sentences are kept ready: thousands of charters share those of the catalogue. */
const maxKept = 1000

/** Where the links of a sentence lead, also of one with mistakes. */
const addressesIn = memoize((text: string): readonly string[] => {
  const addresses: string[] = []
  if (!marks.test(text)) return addresses
  const { tree } = parseMarkdown(new Report({ path: '', text }))
  visit(tree, 'link', ({ url }) => addresses.push(url))
  return addresses
}, maxKept)

const toHast = unified().use(remarkRehype).freeze()

/** A checked sentence in language `lang` as elements of HTML, its words set with `spaces`. */
export const sentenceHypertext = memoize(
  (text: string, lang: string, spaces: NarrowSpaces | undefined): HastRoot => {
    const { children } = toHast.runSync(parser.parse(text) as Root) as HastRoot
    // What stands in its paragraph: of several elements side by side, each would have a line.
    const words = children.flatMap((node) => (node.type === 'element' ? node.children : []))
    return typesetBody({ type: 'root', children: words }, lang, spaces)
  },
  maxKept,
  (text, lang, spaces) => [text, lang, spaces?.before, spaces?.after].join('\0'),
)

/** A checked sentence as plain text, set with `spaces`: without its marks and where its links lead. */
export function sentenceText(text: string, spaces: NarrowSpaces | undefined): string {
  return typeset(marks.test(text) ? textOf(parser.parse(text)) : text, spaces)
}
