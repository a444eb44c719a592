import type { Interface } from '../_languages/interface'
import { nameOfLanguage } from '../_languages/language-tag'
import { charterPath, type Portal, portalUrl } from '../_portals/portal'

interface HeaderProps {
  portal: Portal
  lang: string
  say: Interface
}

/** Whose page this is, and the same page in the portal’s other languages. */
export function Header({ portal, lang, say }: HeaderProps) {
  return (
    <header>
      <a className="skip" href="#content">
        {say.skipToContent}
      </a>
      <a className="portal" href={portalUrl(portal)}>
        {portal.name}
      </a>
      {portal.languages.length > 1 && (
        <nav aria-label={say.chooseLanguage}>
          <ul>
            {portal.languages.map((language) => (
              <li key={language}>
                <a
                  href={charterPath(portal, language)}
                  hrefLang={language}
                  lang={language}
                  aria-current={language === lang ? 'page' : undefined}
                >
                  {nameOfLanguage(language)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
