import { notFound, permanentRedirect } from 'next/navigation'
import type { Address } from '../../../_addresses/address'
import { assetPath } from '../../../_addresses/links'
import { loadCharter } from '../../../_charters/charter'
import { toHypertext } from '../../../_charters/hypertext'
import { CurrentChoice } from '../../../_consent/current-choice'
import { ConsentForm, FormIntroduction } from '../../../_consent/form'
import { consentScript } from '../../../_consent/script'
import { StorageNotice } from '../../../_consent/storage-notice'
import { loadMessages } from '../../../_languages/messages'
import { hasHistory } from '../../../_published/history'
import { findPage } from '../../../_published/site'
import { loadSnapshot } from '../../../_published/snapshot'
import { CharterText } from '../../../_ui/charter-text'
import { Contents } from '../../../_ui/contents'
import { DataLinks, Downloads } from '../../../_ui/downloads'
import { placeAddresses } from '../../../_ui/hypertext'
import { PortalDocument } from '../../../_ui/portal-document'
import { Sharing } from '../../../_ui/sharing'
import { Summary } from '../../../_ui/summary'

export default async function CharterPage({ params }: { params: Promise<Address> }) {
  const found = findPage(await params)
  if (!found) notFound()
  if (found.movedTo) permanentRedirect(found.movedTo)
  const { content, portal, lang } = found
  const snapshot = { ...loadSnapshot(content, portal.id, lang), portal }
  const messages = loadMessages(content, lang)
  const { text: written } = loadCharter(content, portal.id, lang)
  const text = placeAddresses(toHypertext(written, lang, messages), portal)
  const otherLocales = portal.languages
    .filter((language) => language !== lang)
    .map((language) => loadMessages(content, language).locale)
  const shown = { outline: snapshot, messages }

  return (
    <PortalDocument
      {...shown}
      title={snapshot.title}
      head={
        <>
          <Sharing {...shown} otherLocales={otherLocales} />
          <DataLinks portal={portal} lang={lang} />
        </>
      }
      foot={<StorageNotice {...shown} />}
    >
      <main id="content">
        <Summary {...shown} hasHistory={hasHistory(content, portal.id)}>
          <CurrentChoice {...shown} />
        </Summary>
        <div className="charter">
          <Contents text={text} portal={portal} messages={messages} />
          <CharterText text={text} snapshot={snapshot} messages={messages} />
          <Downloads portal={portal} lang={lang} messages={messages} />
        </div>
        <section id="choices" aria-labelledby="choices-title">
          <div>
            <h2 id="choices-title">{messages.consent.title}</h2>
            <FormIntroduction {...shown} />
          </div>
          {/* Not deferred: it shows the stored choice before the form is painted. */}
          <script src={assetPath(portal, consentScript.name)} />
          <ConsentForm {...shown} />
        </section>
      </main>
    </PortalDocument>
  )
}
