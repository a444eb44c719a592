import { oncePath, pathOf } from '../../../_addresses/links'
import { loadMessages } from '../../../_languages/messages'
import type { Edition } from '../../../_published/history'
import type { Found } from '../../../_published/site'
import { loadSnapshot } from '../../../_published/snapshot'
import { EditionSection } from '../../../_ui/edition-section'
import { PortalDocument } from '../../../_ui/portal-document'

/** What a portal published before and does now, the newest edition first. */
export function HistoryPage({
  content,
  portal,
  lang,
  editions,
}: Found & { editions: readonly Edition[] }) {
  const messages = loadMessages(content, lang)
  const outline = { ...loadSnapshot(content, portal.id, lang), portal }
  const { history: words, consent } = messages
  return (
    <PortalDocument
      outline={outline}
      messages={messages}
      title={words.title}
      page="history"
      unlisted
    >
      <main id="content">
        <div className="summary">
          <div>
            <h1>{words.title}</h1>
            <p className="answer">{words.introduction}</p>
            <p>
              <a href={pathOf(portal, lang)}>{consent.back}</a>
            </p>
          </div>
        </div>
        <div className="charter">
          <div className="text history">
            {editions.toReversed().map((edition) => (
              <EditionSection
                key={edition.edition}
                edition={edition}
                previous={editions[edition.edition - 2]}
                lang={lang}
                messages={messages}
              />
            ))}
          </div>
          <p className="downloads">
            <a href={oncePath(portal, 'history.json')} type="application/json">
              {words.download}
            </a>
          </p>
        </div>
      </main>
    </PortalDocument>
  )
}
