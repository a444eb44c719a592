import { headers } from 'next/headers'
import { notFound, permanentRedirect } from 'next/navigation'
import { loadCharter } from '../../../_charters/charter'
import { ConsentForm } from '../../../_consent/form'
import { storedChoicePath } from '../../../_consent/paths'
import { findChoice } from '../../../_consent/preferences'
import { Remembered } from '../../../_consent/remembered'
import { revisionFor } from '../../../_consent/revision'
import { interfaceIn } from '../../../_languages/interface'
import { type Address, findDestination } from '../../../_portals/address'
import { charterPath } from '../../../_portals/portal'
import { PortalDocument } from '../../../_ui/portal-document'

interface ChoicesPageProps {
  params: Promise<Address>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * What the visitor's request says is stored; with `?stored`, just now. This is where the form leads when
 * no script runs; the charter itself is a static page, which cannot know.
 */
export default async function ChoicesPage({ params, searchParams }: ChoicesPageProps) {
  const destination = findDestination(await params)
  if (!destination) notFound()
  if (destination.movedTo) permanentRedirect(storedChoicePath(destination.movedTo))
  const { portal, lang } = destination
  const charter = loadCharter(portal, lang)
  const revision = revisionFor(portal)
  const say = interfaceIn(lang)
  const path = charterPath(portal, lang)
  const request = await headers()
  const choice = findChoice(request.get('cookie') ?? '', Date.now())
  const sent = 'stored' in (await searchParams)

  return (
    <PortalDocument
      portal={portal}
      lang={lang}
      title={say.consent.title}
      unlisted
      foot={<Remembered revision={revision} updated={charter.updated} say={say} />}
    >
      <main id="content">
        <h1>{say.consent.title}</h1>
        {sent && (
          <p>
            <strong>{choice ? say.consent.saved : say.consent.blocked}</strong>
          </p>
        )}
        <p>{say.consent.introduction}</p>
        <ConsentForm
          charter={charter}
          path={path}
          revision={revision}
          say={say}
          visitor={{
            choice,
            signal: request.get('sec-gpc') === '1',
          }}
        />
        <p>
          <a href={path}>{say.consent.back}</a>
        </p>
      </main>
    </PortalDocument>
  )
}
