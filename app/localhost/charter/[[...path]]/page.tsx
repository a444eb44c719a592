import { notFound } from 'next/navigation'
import { localUrl, pathOf } from '../../../_addresses/links'
import type { Content } from '../../../_content/content'
import { loadMessages, nameOfLanguage } from '../../../_languages/messages'
import { listLanguages, listPortals } from '../../../_portals/portals'
import { siteContent } from '../../../_published/site'
import { Document } from '../../../_ui/document'
import { HostName } from '../../../_ui/host-name'
import { LanguageLinks } from '../../../_ui/language-links'
import { PortalIcon } from '../../../_ui/portal-icon'

/** The portals of this deployment, for whoever works on it; only `localhost` leads here. */
export default async function DirectoryPage({ params }: { params: Promise<{ path?: string[] }> }) {
  const { path = [] } = await params
  const content = siteContent()
  const directories = listDirectories(content)
  const directory = directories.find((directory) => directory.path === `/${path.join('/')}`)
  if (!directory) notFound()
  const { language: lang } = directory
  const { directory: words, direction, chooseLanguage } = loadMessages(content, lang)
  const portals = listPortals(content)
  const port = process.env.PORT || 3000

  return (
    <Document lang={lang} direction={direction} title={words.title} unlisted>
      <main id="content">
        <div className="summary">
          <div>
            <h1>{words.title}</h1>
            <p className="answer">{words.introduction({ count: portals.length })}</p>
          </div>
          <LanguageLinks label={chooseLanguage} links={directories} lang={lang} />
        </div>
        <div className="charter">
          <table className="directory">
            <thead>
              <tr>
                <th scope="col">{words.portal}</th>
                <th scope="col">{words.languages}</th>
              </tr>
            </thead>
            <tbody>
              {portals.map((portal) => (
                <tr key={portal.id}>
                  <th scope="row">
                    <a className="portal" href={localUrl(portal, portal.languages[0], port)}>
                      <PortalIcon portal={portal} />
                      <span>
                        {portal.name}
                        <br />
                        <span className="label">
                          <HostName host={portal.hosts[0]} />
                        </span>
                      </span>
                    </a>
                  </th>
                  <td>
                    <ul>
                      {portal.languages.map((language) => (
                        <li key={language}>
                          <a
                            href={localUrl(portal, language, port)}
                            hrefLang={language}
                            lang={language}
                          >
                            {portal.languageNames[language]}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </Document>
  )
}

/** The directory in each language of the interface, and its path. */
export function listDirectories(content: Content) {
  const languages = listLanguages(content)
  return languages.map((language) => ({
    path: pathOf({ languages }, language),
    language,
    name: nameOfLanguage(content, language),
  }))
}
