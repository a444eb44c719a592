import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { suggestName } from '../_content/nearest'
import type { Report } from '../_content/report'
import { anchorOfCookie, anchorsOfPage, anchorsWithinPage } from './anchors'
import type { Category } from './category'
import type { Declared } from './declared-cookies'
import { reportAt } from './markdown'
import { checkReferences } from './references'
import { structureFindings } from './structure-findings'
import { checkTables } from './tables'

/**
 * Gives each heading of `tree`, a charter’s text with its passages, an anchor
 * made of its words, and reports what is wrong with the text as a whole, each in
 * the file that it stands in: levels of headings that are skipped, links to
 * anchors that are not there, tables without cookies and cookies without table.
 *
 * @param declared What its tables show.
 * @param report On the charter, which declares the cookies.
 */
export function checkStructure(
  tree: Root,
  declared: Declared,
  categories: readonly Category[] | undefined,
  report: Report,
): void {
  const nodes = flatten(tree)
  const rows = declared.cookies.map(({ cookie }) => anchorOfCookie(cookie))
  const anchors = anchorHeadings(nodes, [...anchorsOfPage, ...rows], report)
  for (const node of nodes) {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')) {
      checkAnchor(node, node.url.slice(1), anchors, report)
    }
  }
  checkReferences(nodes, report)
  checkTables(nodes, declared, categories, report)
}

/** `node` and all within it, in reading order. */
function flatten(node: Nodes, nodes: Nodes[] = []): Nodes[] {
  nodes.push(node)
  if ('children' in node) for (const child of node.children) flatten(child, nodes)
  return nodes
}

/**
 * Gives each heading its anchor, none of those that are `taken`, and reports which
 * skip a level.
 *
 * @returns All anchors of the page.
 */
function anchorHeadings(nodes: Nodes[], taken: string[], report: Report): Set<string> {
  const slugger = new GithubSlugger()
  const anchors = new Set(taken)
  for (const anchor of anchors) slugger.slug(anchor, true)
  let level = 1
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    if (node.depth > level + 1) reportSkip(node, level, report)
    level = node.depth
    const id = slugger.slug(anchorWords(node))
    node.data = { ...node.data, hProperties: { id } }
    anchors.add(id)
  }
  return anchors
}

function reportSkip(heading: Heading, level: number, report: Report): void {
  const [is, may] = ['#'.repeat(heading.depth), '#'.repeat(level + 1)]
  reportAt(report, heading, structureFindings['heading-skips-level'](is, may, level))
}

/** The words of a heading, without the marks and spaces that would end an anchor. */
function anchorWords(heading: Heading): string {
  return textOf(heading)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function checkAnchor(node: Nodes, written: string, anchors: Set<string>, report: Report): void {
  const anchor = decode(written)
  if (anchors.has(anchor) && !anchorsWithinPage.includes(anchor)) return
  const known = [...anchors].filter((other) => !anchorsWithinPage.includes(other))
  const suggestion = suggestName(anchor, known, (other) => `#${other}`)
  reportAt(report, node, structureFindings['anchor-unknown'](anchor, suggestion))
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written).normalize('NFC')
  } catch {
    return written
  }
}
