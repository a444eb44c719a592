import type { Element, Root } from 'hast'
import type { ReactNode } from 'react'
import type { Messages } from '../_languages/messages'
import type { Portal } from '../_portals/portal'
import { hostOfSite } from '../_portals/site'
import { HostName } from './host-name'
import { renderHypertext } from './hypertext'

/** From how many sections on a text needs a table of contents. */
const minSections = 3

interface ContentsProps {
  /** The charter’s text. */
  text: Root
  portal: Portal
  messages: Messages
}

/** The sections of the page; nothing where a visitor sees them all without. */
export function Contents({ text, portal, messages }: ContentsProps) {
  const sections = text.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'h2',
  )
  if (sections.length < minSections) return null
  // A link within a link is none: the words alone.
  // biome-ignore-start lint/correctness/noComponentHookFactories: rendered once, on the server; there is no state to lose.
  const components = {
    a: ({ children }: { children?: ReactNode }) => children,
    PlatformLink: ({ children }: { children?: ReactNode }) =>
      children ?? <HostName host={hostOfSite(portal)} />,
  }
  // biome-ignore-end lint/correctness/noComponentHookFactories: as above.

  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{messages.contents}</h2>
      <ol>
        {sections.map(({ properties, children }) => (
          <li key={String(properties.id)}>
            <a href={`#${properties.id}`}>{renderHypertext(children, components)}</a>
          </li>
        ))}
        <li>
          <a href="#choices">{messages.consent.title}</a>
        </li>
      </ol>
    </nav>
  )
}
