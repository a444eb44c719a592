import type { Element, Root, Text } from 'hast'
import { type NarrowSpaces, typeset } from '../_languages/typeset'

/** Elements that stand within a sentence; at any other, one begins or ends. */
const inline = new Set([
  'a',
  'abbr',
  'code',
  'del',
  'em',
  'i',
  'img',
  'PlatformLink',
  'strong',
  'sup',
])

/** A part of a sentence: a text to set, or what stands there like a word. */
type Part = { text: string; node?: Text }
const word: Part = { text: 'x' }

/**
 * Sets the texts within `tree` as their language, `lang`, does (see `typeset`): not code,
 * nor what names another language. An element in a sentence does not end it, so
 * that a mark after a link has its space too.
 */
export function typesetBody(tree: Root, lang: string, spaces: NarrowSpaces | undefined): Root {
  let parts: Part[] = []
  const end = () => {
    setParts(parts, spaces)
    parts = []
  }
  const enter = (parent: Root | Element, foreign: boolean) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        parts.push(foreign ? word : { text: child.value, node: child })
      }
      if (child.type !== 'element') continue
      const within = inline.has(child.tagName)
      if (!within) end()
      const { properties, tagName, children } = child
      // Something stands here, though only the page knows what.
      if (within && children.length === 0) parts.push(word)
      enter(child, foreign || tagName === 'code' || (properties.lang ?? lang) !== lang)
      if (!within) end()
    }
  }
  enter(tree, false)
  end()
  return tree
}

function setParts(parts: Part[], spaces: NarrowSpaces | undefined): void {
  let before = ''
  for (const [index, { text, node }] of parts.entries()) {
    const after = parts[index + 1]?.text ?? ''
    if (node) node.value = typeset(text, spaces, { before, after })
    // More than a text’s beginning depends on (see `typeset`).
    before = (before + text).slice(-1000)
  }
}
