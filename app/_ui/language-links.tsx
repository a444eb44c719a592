import { nameOfLanguage } from '../_languages/language-tag'

interface LanguageLinksProps {
  /** What the list is called, for screen readers. */
  label: string
  /** The languages that the page exists in, and where. */
  links: readonly { language: string; path: string }[]
  /** The language that the visitor reads. */
  lang: string
}

/** The languages to choose from, each called by its own name. */
export function LanguageLinks({ label, links, lang }: LanguageLinksProps) {
  return (
    <nav aria-label={label}>
      <ul>
        {links.map(({ language, path }) => (
          <li key={language}>
            <a
              href={path}
              hrefLang={language}
              lang={language}
              aria-current={language === lang ? 'true' : undefined}
            >
              {nameOfLanguage(language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
