import { notFound } from 'next/navigation'
import { interfaceIn } from '../../_languages/interface'
import { nameOfLanguage } from '../../_languages/language-tag'
import { directoryLanguage, listDirectories } from '../../_portals/address'
import { charterPath, localUrl } from '../../_portals/portal'
import { listPortals } from '../../_portals/portals'
import { Document } from '../../_ui/document'
import { LanguageLinks } from '../../_ui/language-links'

/** The portals of this deployment, for whoever works on it; only `localhost` leads here. */
export default async function DirectoryPage({ params }: { params: Promise<{ lang: string }> }) {
  const lang = directoryLanguage((await params).lang)
  if (!lang) notFound()
  const { directory: say, direction, chooseLanguage } = interfaceIn(lang)
  const portals = listPortals()

  return (
    <Document lang={lang} direction={direction} title={say.title} unlisted>
      <main id="content">
        <h1>{say.title}</h1>
        <LanguageLinks label={chooseLanguage} links={listDirectories()} lang={lang} />
        <p>{say.introduction({ count: portals.length })}</p>
        <table className="directory">
          <thead>
            <tr>
              <th scope="col">{say.portal}</th>
              <th scope="col">{say.languages}</th>
            </tr>
          </thead>
          <tbody>
            {portals.map((portal) => (
              <tr key={portal.id}>
                <th scope="row">
                  <a href={localUrl(portal, '/')}>{portal.name}</a>
                </th>
                <td>
                  <ul>
                    {portal.languages.map((language) => (
                      <li key={language}>
                        <a
                          href={localUrl(portal, charterPath(portal, language))}
                          hrefLang={language}
                          lang={language}
                        >
                          {nameOfLanguage(language)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </main>
    </Document>
  )
}
