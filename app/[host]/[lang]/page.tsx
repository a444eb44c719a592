import { notFound, permanentRedirect } from 'next/navigation'
import { loadCharter } from '../../_charters/charter'
import { ConsentForm } from '../../_consent/form'
import { PresentChoice } from '../../_consent/present-choice'
import { Remembered } from '../../_consent/remembered'
import { revisionFor } from '../../_consent/revision'
import { consentScript } from '../../_consent/script'
import { interfaceIn } from '../../_languages/interface'
import { type Address, findDestination } from '../../_portals/address'
import { charterPath } from '../../_portals/portal'
import { CharterText } from '../../_ui/charter-text'
import { Contents } from '../../_ui/contents'
import { DataLinks, Downloads } from '../../_ui/downloads'
import { PortalDocument } from '../../_ui/portal-document'
import { Sharing } from '../../_ui/sharing'
import { Summary } from '../../_ui/summary'

export default async function CharterPage({ params }: { params: Promise<Address> }) {
  const destination = findDestination(await params)
  if (!destination) notFound()
  if (destination.movedTo) permanentRedirect(destination.movedTo)
  const { portal, lang } = destination
  const charter = loadCharter(portal, lang)
  const { body } = charter
  const revision = revisionFor(portal)
  const path = charterPath(portal, lang)
  const say = interfaceIn(lang)

  return (
    <PortalDocument
      portal={portal}
      lang={lang}
      title={charter.title}
      head={
        <>
          <Sharing portal={portal} charter={charter} lang={lang} />
          <DataLinks portal={portal} lang={lang} />
        </>
      }
      foot={<Remembered revision={revision} updated={charter.updated} say={say} />}
    >
      <main id="content">
        <Summary charter={charter} say={say}>
          <PresentChoice path={path} say={say} />
        </Summary>
        <Contents body={body} portal={portal} say={say} />
        <CharterText body={body} cookies={charter.cookies} portal={portal} say={say} />
        <Downloads portal={portal} lang={lang} say={say} />
        <section id="choices" aria-labelledby="choices-title">
          <h2 id="choices-title">{say.consent.title}</h2>
          <p>{say.consent.introduction}</p>
          {/* Not deferred: it shows the stored choice before the form is painted. */}
          <script src={`/assets/${consentScript.name}`} />
          <ConsentForm charter={charter} path={path} revision={revision} say={say} />
        </section>
      </main>
    </PortalDocument>
  )
}
