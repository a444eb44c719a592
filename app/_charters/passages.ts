import type { Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Content } from '../_content/content'
import { formatNumber } from '../_content/localized'
import { reader } from '../_content/memoize'
import { suggestName } from '../_content/nearest'
import type { Finding, Report } from '../_content/report'
import { readSource } from '../_content/source'
import { passageName } from './components'
import { attributesOf, isElement } from './element'
import { maxLength } from './limits'
import { parseMarkdown, reportAt } from './markdown'
import { passageFindings } from './passage-findings'

const folder = 'shared/passages'

/** Reads `shared/passages/<name>.<lang>.mdx`; `undefined` when there is no such file. */
const readPassage = reader((content, name: string, lang: string) => {
  const report = readSource(content, `${folder}/${name}.${lang}.mdx`)
  if (!report) return undefined
  const { tree } = parseMarkdown(report)
  if (tree.children[0]?.type === 'yaml') {
    report.error(passageFindings['passage-with-front-matter']())
  }
  reportDefinitions(tree, report)
  return { tree, findings: report.findings, length: report.source.text.length }
})

/** How many passages one charter may include, each time counted: passages include others. */
const maxInclusions = 200

/** How many characters these may have in all: four of the longest files. */
const maxIncluded = 4 * maxLength

/**
 * Puts the shared texts that `tree` includes in their place.
 *
 * @param report On the file of `tree`; takes the mistakes, those of passages included.
 * @param trail Names of the passages that lead to that file, itself included.
 * @returns A new tree. A passage that is missing, has mistakes or includes itself is
 *   left out.
 */
export function includePassages(
  content: Content,
  tree: Root,
  lang: string,
  report: Report,
  trail: readonly string[] = [],
): Root {
  return include(tree, { content, lang, report, count: 0, length: 0, isExceeded: false }, trail)
}

/** What is included into one file. */
interface Inclusion {
  content: Content
  lang: string
  report: Report
  /** How many times any passage was included so far, and how many characters that makes. */
  count: number
  length: number
  isExceeded: boolean
}

function include<P extends Parents>(parent: P, inclusion: Inclusion, trail: readonly string[]): P {
  const { content, lang, report } = inclusion
  const children = parent.children.flatMap((node: Nodes): Nodes[] => {
    if (!isElement(node) || node.name !== 'Passage') {
      return ['children' in node ? include(node, inclusion, trail) : node]
    }
    const { name = '' } = attributesOf(node)
    // The element’s own mistakes are reported already.
    if (!passageName.safeParse(name).success) return []
    if (trail.includes(name)) {
      const chain = [...trail, name].join(' → ')
      reportAt(report, node, passageFindings['passage-includes-itself'](name, chain))
      return []
    }
    const passage = readPassage(content, name, lang)
    if (!passage) {
      const suggestion = suggestName(name, listPassages(content, lang))
      const file = `${folder}/${name}.${lang}.mdx`
      reportAt(report, node, passageFindings['passage-unknown'](name, lang, suggestion, file))
      return []
    }
    report.add(passage.findings)
    inclusion.length += passage.length
    if (++inclusion.count > maxInclusions || inclusion.length > maxIncluded) {
      // Reported once: each of the others would say the same.
      if (inclusion.isExceeded) return []
      inclusion.isExceeded = true
      const message =
        inclusion.count > maxInclusions
          ? passageFindings['too-many-passages'](maxInclusions)
          : passageFindings['passages-too-long'](formatNumber(maxIncluded))
      reportAt(report, node, message)
      return []
    }
    return include(passage.tree, inclusion, [...trail, name]).children
  })
  return { ...parent, children }
}

/** The names of the passages there are in `lang`. */
const listPassages = reader((content, lang: string) =>
  content
    .listFiles(folder)
    .flatMap((entry) =>
      entry.endsWith(`.${lang}.mdx`) ? entry.slice(0, -`.${lang}.mdx`.length) : [],
    ),
)

/** What is wrong with the passages, included by a charter or not. */
export function checkPassages(content: Content): Finding[] {
  return content.listFiles(folder).flatMap((entry) => {
    const [, name, lang] = /^([^.]+)\.([^.]+)\.mdx$/.exec(entry) ?? []
    const report = name && lang ? readSource(content, `${folder}/${entry}`) : undefined
    const passage = name && lang ? readPassage(content, name, lang) : undefined
    if (!report || !passage || !name || !lang) return []
    includePassages(content, passage.tree, lang, report, [name])
    return [...passage.findings, ...report.findings]
  })
}

/**
 * Refuses the definitions of notes and links in a passage: they would take the
 * place of those that a charter, or another passage, has under the same name.
 */
function reportDefinitions(tree: Root, report: Report): void {
  visit(tree, ['definition', 'footnoteDefinition'], ({ position }) => {
    report.error(passageFindings['passage-with-definition'](), { place: position })
  })
}
