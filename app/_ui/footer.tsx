import type { ReactNode } from 'react'
import { portalUrl } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { Portal } from '../_portals/portal'
import { hostOfSite } from '../_portals/site'
import { Contacts, SiteLinks } from './contacts'
import { HostName } from './host-name'

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
        <div>
          <p className="name">{portal.name}</p>
          <p>
            <a href={portalUrl(portal)}>
              {messages.platform} <HostName host={hostOfSite(portal)} />
            </a>
          </p>
          <Contacts portal={portal} lang={lang} messages={messages} />
          <SiteLinks portal={portal} lang={lang} messages={messages} />
        </div>
        {children && <div>{children}</div>}
      </div>
    </footer>
  )
}
