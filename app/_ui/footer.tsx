import type { ReactNode } from 'react'
import { portalUrl } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import { displayHost } from '../_portals/host'
import type { Portal } from '../_portals/portal'
import { Contacts, SiteLinks } from './contacts'

interface FooterProps {
  portal: Portal
  lang: string
  messages: Messages
  /** What else is said there. */
  children?: ReactNode
}

/** Whose charter this is, and the way to the portal. */
export function Footer({ portal, lang, messages, children }: FooterProps) {
  return (
    <footer>
      <div>
        <p className="portal">{portal.name}</p>
        <p>
          <a href={portalUrl(portal)}>
            {messages.platform} {displayHost(portal.hosts[0])}
          </a>
        </p>
        <Contacts portal={portal} lang={lang} messages={messages} />
        <SiteLinks portal={portal} lang={lang} messages={messages} />
        {children}
      </div>
    </footer>
  )
}
