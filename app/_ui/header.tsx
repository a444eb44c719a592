import type { Interface } from '../_languages/interface'
import { loadLogo, logoPath } from '../_portals/logo'
import { charterPath, type Portal, portalUrl } from '../_portals/portal'
import { LanguageLinks } from './language-links'

interface HeaderProps {
  portal: Portal
  lang: string
  say: Interface
}

/** Whose page this is, and the charter in the portal’s other languages. */
export function Header({ portal, lang, say }: HeaderProps) {
  const links = portal.languages.map((language) => ({
    language,
    path: charterPath(portal, language),
  }))
  const { alt } = portal.look.logo ?? {}
  const logo = loadLogo(portal)
  return (
    <header>
      <a className="skip" href="#content">
        {say.skipToContent}
      </a>
      <div>
        <a className="portal" href={portalUrl(portal)}>
          {/* biome-ignore lint/performance/noImgElement: next/image needs React in the browser. */}
          {logo && <img src={logoPath(logo)} alt={alt} width={logo.width} height={logo.height} />}
          {alt !== portal.name && <span>{portal.name}</span>}
        </a>
        {links.length > 1 && <LanguageLinks label={say.chooseLanguage} links={links} lang={lang} />}
      </div>
    </header>
  )
}
