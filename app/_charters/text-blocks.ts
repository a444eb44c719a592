import type { Element, Nodes, Root } from 'hast'

/** What stands on lines of its own. */
const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote pre table thead tbody tr hr section div'.split(
    ' ',
  ),
)

/** What a block begins with, so that it is known for what it is. */
const marks: Partial<Record<string, string>> = { li: '- ', blockquote: '> ' }

/**
 * The words of a text, block by block: of headings after as many `#` as they are deep, of
 * items after `-`, the cells of a row with `|` between them, and where links lead after
 * their words.
 *
 * @param write What a component says, by lines; `undefined` for what only holds other words.
 */
export function listTextBlocks(
  root: Root,
  write: (component: Element) => string[] | undefined,
): string[] {
  const found: string[] = []
  let [mark, line] = ['', '']
  const end = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words) found.push(mark + words)
    if (words) mark = ''
    line = ''
  }
  const read = (node: Nodes): void => {
    if (node.type === 'text') line += node.value
    if (node.type !== 'element') return
    const { tagName: name, properties, children } = node
    const said = write(node)
    if (said) {
      end()
      found.push(...said)
      return
    }
    const isBlock = blocks.has(name)
    if (isBlock) {
      end()
      mark = /^h\d$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : (marks[name] ?? mark)
    }
    if (name === 'br') line += ' '
    if (/^t[dh]$/.test(name) && line.trim()) line += ' | '
    if (name === 'img') line += String(properties.alt ?? '')
    for (const child of children) read(child)
    const { href } = properties
    if (name === 'a' && typeof href === 'string' && !href.startsWith('#')) {
      const shown = href.replace(/^mailto:/, '')
      if (!line.endsWith(shown)) line += ` (${shown})`
    }
    if (isBlock) {
      end()
      mark = ''
    }
  }
  for (const child of root.children) read(child)
  end()
  return found
}

/** A block without what it begins with. */
export function unmark(block: string): string {
  return block.replace(/^(?:#{1,6}|[->]) /, '')
}

/** Whether a block is a heading. */
export function isHeading(block: string): boolean {
  return /^#{1,6} /.test(block)
}
