import { notFound } from 'next/navigation'
import { localUrl, pathOf } from '../../../_addresses/links'
import type { Content } from '../../../_content/content'
import { loadMessages, nameOfLanguage } from '../../../_languages/messages'
import type { Portal } from '../../../_portals/portal'
import { listLanguages, listPortals } from '../../../_portals/portals'
import { inPreview, preview } from '../../../_portals/preview'
import { siteContent } from '../../../_published/site'
import { Document } from '../../../_ui/document'
import { HostName } from '../../../_ui/host-name'
import { LanguageLinks } from '../../../_ui/language-links'
import { PortalIcon } from '../../../_ui/portal-icon'
import { PreviewNote } from '../../../_ui/preview-note'

/**
 * The portals of this deployment, for whoever works on it; only `localhost` leads here, and
 * the hosts of a preview.
 */
export default async function DirectoryPage({ params }: { params: Promise<{ path?: string[] }> }) {
  const { path = [] } = await params
  const content = siteContent()
  const directories = listDirectories(content)
  const directory = directories.find((directory) => directory.segments.join('/') === path.join('/'))
  if (!directory) notFound()
  const { language: lang } = directory
  const messages = loadMessages(content, lang)
  const { directory: words, direction, chooseLanguage } = messages
  const portals = listPortals(content)
  const port = process.env.PORT || 3000
  const addressOf = (portal: Portal, lang: string) =>
    preview && directory.isPreview
      ? pathOf(inPreview(portal, preview), lang)
      : localUrl(portal, lang, port)

  return (
    <Document
      lang={lang}
      direction={direction}
      title={words.title}
      isPreview={directory.isPreview}
      unlisted
    >
      {directory.isPreview && <PreviewNote preview={preview} messages={messages} />}
      <main id="content">
        <div className="summary">
          <div>
            <h1>{words.title}</h1>
            <p className="answer">{words.introduction({ count: portals.length })}</p>
          </div>
          <LanguageLinks
            label={chooseLanguage}
            links={directories.filter(({ isPreview }) => isPreview === directory.isPreview)}
            lang={lang}
          />
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
                    <a className="portal" href={addressOf(portal, portal.languages[0])}>
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
                          <a href={addressOf(portal, language)} hrefLang={language} lang={language}>
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

/** The directory in each language of the interface, and its path; in a preview, of both kinds. */
export function listDirectories(content: Content) {
  const languages = listLanguages(content)
  return (preview ? [false, true] : [false]).flatMap((isPreview) =>
    languages.map((language) => {
      const path = pathOf({ languages }, language)
      const segments = path.split('/').filter(Boolean)
      return {
        /** As the host leads here: that of a preview with a mark before it (next.config.js). */
        segments: isPreview ? ['~', ...segments] : segments,
        isPreview,
        path,
        language,
        name: nameOfLanguage(content, language),
      }
    }),
  )
}
