import type { Root } from 'hast'
import type { ReactNode } from 'react'
import { portalUrl } from '../_addresses/links'
import type { Selection } from '../_charters/tables'
import type { Messages } from '../_languages/messages'
import { hostOfSite } from '../_portals/site'
import type { Snapshot } from '../_published/snapshot'
import { Contacts } from './contacts'
import { CookieTable } from './cookie-table'
import { HostName } from './host-name'
import { renderHypertext } from './hypertext'

interface CharterTextProps {
  /** The charter’s text. */
  text: Root
  snapshot: Snapshot
  messages: Messages
}

/** The text of a charter, with its tables. */
export function CharterText({ text, snapshot, messages }: CharterTextProps) {
  const { portal } = snapshot
  // biome-ignore-start lint/correctness/noComponentHookFactories: rendered once, on the server; there is no state to lose.
  const components = {
    Contacts: () => <Contacts portal={portal} lang={snapshot.lang} messages={messages} />,
    PlatformLink: ({ children }: { children?: ReactNode }) => (
      <a href={portalUrl(portal)}>{children ?? <HostName host={hostOfSite(portal)} />}</a>
    ),
    CookieTable: (selection: Selection) => (
      <CookieTable selection={selection} snapshot={snapshot} messages={messages} />
    ),
  }
  // biome-ignore-end lint/correctness/noComponentHookFactories: as above.
  return <div className="text">{renderHypertext(text.children, components)}</div>
}
