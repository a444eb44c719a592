import type { Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { listFiles, readContentFile } from '../_content/folder'
import { suggest } from '../_content/nearest'
import { once } from '../_content/once'
import { reportError } from '../_content/problems'
import { passageName } from './components'
import { attributesOf, isElement } from './element'
import { parseMarkdown } from './markdown'

const folder = 'shared/passages'

/** Reads `shared/passages/<name>.<lang>.mdx`; `undefined` when there is no such file. */
const readPassage = once((name: string, lang: string) => {
  const file = readContentFile(`${folder}/${name}.${lang}.mdx`)
  if (!file) return undefined
  const { tree } = parseMarkdown(file)
  if (tree.children[0]?.type === 'yaml') {
    reportError(file, 'A passage has no front matter.', { mend: 'Remove it, with both lines ---.' })
  }
  reportShared(tree, file)
  return { file, tree }
})

/** How many passages one charter may include, each time counted: passages include others. */
const mostInclusions = 200

/** What is included into one charter, or one passage that is checked by itself. */
export interface Inclusion {
  lang: string
  /** The files of the passages that were read. */
  read: Set<VFile>
  /** How many times any of them was included. */
  count: number
}

/**
 * Puts the shared texts that `parent` includes in their place.
 *
 * @param file The file that `parent` stands in; takes the mistakes.
 * @param inclusion Takes what was included.
 * @param trail Names of the passages that lead to `file`, itself included.
 * @returns A new tree. A passage that is missing, has mistakes or includes
 *   itself is left out.
 */
export function includePassages<P extends Parents>(
  parent: P,
  file: VFile,
  inclusion: Inclusion,
  trail: readonly string[] = [],
): P {
  const children = parent.children.flatMap((node: Nodes): Nodes[] => {
    if (!isElement(node) || node.name !== 'Passage') {
      return ['children' in node ? includePassages(node, file, inclusion, trail) : node]
    }
    const { lang, read } = inclusion
    const { name = '' } = attributesOf(node)
    // The element’s own mistakes are on the file already.
    if (!passageName.safeParse(name).success) return []
    if (trail.includes(name)) {
      reportError(file, `The passage \`${name}\` includes itself.`, {
        place: node.position,
        mend: `Remove one of the inclusions ${[...trail, name].join(' → ')}.`,
      })
      return []
    }
    const passage = readPassage(name, lang)
    if (!passage) {
      reportError(file, `There is no passage \`${name}\` in \`${lang}\`.`, {
        place: node.position,
        mend: `${suggest(name, listPassages(lang))} Or add ${folder}/${name}.${lang}.mdx.`,
      })
      return []
    }
    read.add(passage.file)
    if (++inclusion.count > mostInclusions) {
      // Said once: each of the others would say the same.
      if (inclusion.count > mostInclusions + 1) return []
      reportError(file, `More than ${mostInclusions} passages are included into one text.`, {
        place: node.position,
        mend: 'Look for passages that include others again and again.',
      })
      return []
    }
    return includePassages(passage.tree, passage.file, inclusion, [...trail, name]).children
  })
  return { ...parent, children }
}

/** The names of the passages there are in `lang`. */
const listPassages = once((lang: string) =>
  listFiles(folder).flatMap((entry) =>
    entry.endsWith(`.${lang}.mdx`) ? entry.slice(0, -`.${lang}.mdx`.length) : [],
  ),
)

/** The files of all passages, included or not, with what is wrong in each. */
export function readPassages(): VFile[] {
  return listFiles(folder).flatMap((entry) => {
    const [, name, lang] = /^([^.]+)\.([^.]+)\.mdx$/.exec(entry) ?? []
    const passage = name && lang ? readPassage(name, lang) : undefined
    if (!passage || !name || !lang) return []
    includePassages(passage.tree, passage.file, { lang, read: new Set(), count: 0 }, [name])
    return passage.file
  })
}

/**
 * Refuses the definitions of notes and links in a passage: they would take the
 * place of those that a charter, or another passage, has under the same name.
 */
function reportShared(tree: Root, file: VFile): void {
  visit(tree, ['definition', 'footnoteDefinition'], ({ position }) => {
    reportError(file, 'A passage defines a note or a link by a name.', {
      place: position,
      mend: 'Write links as [text](address) there, and notes in the charter itself.',
    })
  })
}
