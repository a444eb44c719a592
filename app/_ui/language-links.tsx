interface LanguageLinksProps {
  /** What the list is called, for screen readers. */
  label: string
  /** The languages that the page exists in, what they call themselves, and where. */
  links: readonly { language: string; name: string; path: string }[]
  /** The language that the visitor reads. */
  lang: string
}

/** The languages to choose from. */
export function LanguageLinks({ label, links, lang }: LanguageLinksProps) {
  return (
    <nav aria-label={label}>
      <ul>
        {links.map(({ language, name, path }) => (
          <li key={language}>
            <a
              href={path}
              hrefLang={language}
              lang={language}
              aria-current={language === lang ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
