import { logoPath, type PageName, pathOf, portalUrl } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { Portal } from '../_portals/portal'
import { LanguageLinks } from './language-links'
import { PortalIcon } from './portal-icon'

interface HeaderProps {
  portal: Portal
  lang: string
  messages: Messages
  /** Which page it is; the charter when left out. */
  page?: PageName | undefined
}

/** Whose page this is, and the same page in the portal’s other languages. */
export function Header({ portal, lang, messages, page }: HeaderProps) {
  const links = portal.languages.map((language) => ({
    language,
    name: portal.languageNames[language] ?? language,
    path: pathOf(portal, language, page),
  }))
  const { logo } = portal.look
  return (
    <header>
      <a className="skip" href="#content">
        {messages.skipToContent}
      </a>
      <div>
        <a className="portal" href={portalUrl(portal)}>
          {logo ? (
            // biome-ignore lint/performance/noImgElement: next/image needs React in the browser.
            <img src={logoPath(portal)} alt={logo.alt} width={logo.width} height={logo.height} />
          ) : (
            <PortalIcon portal={portal} />
          )}
          {logo?.alt !== portal.name && <span>{portal.name}</span>}
        </a>
        {links.length > 1 && (
          <LanguageLinks label={messages.chooseLanguage} links={links} lang={lang} />
        )}
      </div>
    </header>
  )
}
