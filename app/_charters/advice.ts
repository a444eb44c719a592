import { suggest } from '../_content/nearest'
import { components } from './components'

/** What to write instead of an element of HTML. */
const markdownFor: Partial<Record<string, string>> = {
  a: 'Write a link as [text](address).',
  b: 'Write **text**.',
  strong: 'Write **text**.',
  em: 'Write *text*.',
  br: 'End the line with a backslash, or begin a new paragraph; <br> is for cells of tables.',
  hr: 'Write --- between two empty lines.',
  p: 'Leave an empty line between paragraphs.',
  img: 'Write ![what it shows](/assets/name.svg).',
  li: 'Begin each line of a list with - or 1.',
  ul: 'Begin each line of a list with -.',
  ol: 'Begin each line of a list with 1.',
  table: 'Write the table with | and -, as content/README.md shows.',
  script: 'Remove it: charters hold no code.',
  style: 'Remove it: all pages share one look.',
  iframe: 'Remove it, and write a link as [text](address).',
}

/** What to write instead of `<name>`, which is no component. */
export function adviceFor(name: string): string {
  const advice = Object.hasOwn(markdownFor, name) ? markdownFor[name] : undefined
  return advice ?? suggest(name, components.keys(), (other) => `<${other}>`)
}
