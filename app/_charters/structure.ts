import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { suggest } from '../_content/nearest'
import { reportError } from '../_content/problems'
import { type Category, categories } from './category'
import type { Declared } from './declared-cookies'
import { attributesOf, isElement } from './element'

/** What the page around a charter’s text has anchors for, so that no heading takes them. */
const anchorsOfPage = ['content', 'choices', 'choices-title']

/**
 * Gives each heading of `tree`, a charter’s text with its passages, an anchor
 * made of its words, and says what is wrong with the text as a whole, each on
 * the file that it stands in: levels of headings that are skipped, links to
 * anchors that are not there, tables without cookies and cookies without table.
 *
 * @param file The charter’s own, which declares the cookies.
 */
export function checkStructure(tree: Root, declared: Declared | undefined, file: VFile): void {
  const anchors = new Set(anchorsOfPage)
  const slugger = new GithubSlugger()
  for (const anchor of anchors) slugger.slug(anchor)
  let level = 1
  visit(tree, 'heading', (heading) => {
    if (heading.depth > level + 1) reportSkip(heading, level)
    level = heading.depth
    const id = slugger.slug(anchorWords(heading))
    heading.data = { ...heading.data, hProperties: { id } }
    anchors.add(id)
  })
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')) {
      checkAnchor(node, node.url.slice(1), anchors)
    }
  })
  const shown = checkTables(tree, declared)
  for (const { cookie, place } of declared?.cookies ?? []) {
    if (shown.has(cookie.category)) continue
    reportError(file, `The cookie \`${cookie.name}\` is shown in no table.`, {
      place,
      mend: `Add <CookieTable category="${cookie.category}" /> to the text.`,
    })
  }
}

function reportSkip(heading: Heading, level: number): void {
  const [is, may] = [heading.depth, level + 1].map((depth) => '#'.repeat(depth))
  report(
    heading,
    `This heading (${is}) skips a level.`,
    `Write it with ${may}: the heading before it is of level ${level}.`,
  )
}

/** The words of a heading, without the marks and spaces that would end an anchor. */
function anchorWords(heading: Heading): string {
  return textOf(heading)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function checkAnchor(node: Nodes, written: string, anchors: Set<string>): void {
  const anchor = decode(written)
  if (anchors.has(anchor)) return
  const known = [...anchors].filter((other) => other !== 'choices-title')
  report(
    node,
    `There is no anchor \`#${anchor}\` on this page.`,
    suggest(anchor, known, (other) => `#${other}`),
  )
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/**
 * Says which tables of cookies are there twice, without a cookie or where a
 * visitor would take them for that of the necessary ones.
 *
 * @returns The categories that have a table.
 */
function checkTables(tree: Root, declared: Declared | undefined): Set<Category> {
  const shown = new Set<Category>()
  let necessaryAbove = false
  visit(tree, (node) => {
    if (node.type === 'heading') necessaryAbove = false
    if (!isElement(node) || node.name !== 'CookieTable') return
    const { category } = attributesOf(node)
    // The element’s own mistakes are on the file already.
    if (!isCategory(category)) return
    if (shown.has(category)) {
      report(node, `The table of \`${category}\` cookies is there twice.`, 'Remove one of them.')
    }
    shown.add(category)
    if (
      declared?.complete &&
      !declared.cookies.some(({ cookie }) => cookie.category === category)
    ) {
      report(
        node,
        `The table of \`${category}\` cookies has no cookie.`,
        'List one of that category in `cookies:`, or write a sentence instead of the table.',
      )
    }
    if (necessaryAbove && category !== 'necessary') {
      report(
        node,
        `The table of \`${category}\` cookies stands under that of the necessary ones.`,
        'Put a heading between them: visitors would read that these need no consent.',
      )
    }
    necessaryAbove ||= category === 'necessary'
  })
  return shown
}

function isCategory(written: string | undefined): written is Category {
  return categories.some((category) => category === written)
}

function report(node: Nodes, reason: string, mend: string): void {
  const { file } = node.data ?? {}
  if (file) reportError(file, reason, { place: node.position, mend })
}
