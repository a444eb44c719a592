import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { loadCharter } from '../../_charters/charter'
import { ConsentForm } from '../../_consent/form'
import { revisionFor } from '../../_consent/revision'
import { consentScript } from '../../_consent/script'
import { interfaceIn } from '../../_languages/interface'
import { findDestination } from '../../_portals/address'
import { charterPath, charterUrl } from '../../_portals/portal'
import { CharterText } from '../../_ui/charter-text'
import { LastChanged } from '../../_ui/last-changed'

export default async function CharterPage({ params }: PageProps<'/[host]/[lang]'>) {
  const destination = findDestination(await params)
  if (!destination) notFound()
  if (destination.movedTo) permanentRedirect(destination.movedTo)
  const { portal, lang } = destination
  const charter = loadCharter(portal, lang)
  const say = interfaceIn(lang)

  return (
    <main id="content">
      <h1>{charter.title}</h1>
      <LastChanged date={charter.updated} say={say} />
      <CharterText charter={charter} portal={portal} say={say} />
      <section id="choices" aria-labelledby="choices-title">
        <h2 id="choices-title">{say.consent.title}</h2>
        <p>{say.consent.introduction}</p>
        {/* Not deferred: it shows the stored choice before the form is painted. */}
        <script src={`/assets/${consentScript().name}`} />
        <ConsentForm
          charter={charter}
          path={charterPath(portal, lang)}
          revision={revisionFor(portal)}
          say={say}
        />
      </section>
    </main>
  )
}

export async function generateMetadata({ params }: PageProps<'/[host]/[lang]'>): Promise<Metadata> {
  const destination = findDestination(await params)
  if (!destination || destination.movedTo) return {}
  const { portal, lang } = destination
  const { title } = loadCharter(portal, lang)
  const languages = Object.fromEntries(
    portal.languages.map((language) => [language, charterUrl(portal, language)]),
  )

  return {
    title: `${title} – ${portal.name}`,
    alternates: {
      canonical: charterUrl(portal, lang),
      languages: { ...languages, 'x-default': charterUrl(portal, portal.languages[0]) },
    },
  }
}
