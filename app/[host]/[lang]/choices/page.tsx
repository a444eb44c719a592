import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { permanentRedirect, redirect } from 'next/navigation'
import { loadCharter } from '../../../_charters/charter'
import { ConsentForm } from '../../../_consent/form'
import { storedChoicePath } from '../../../_consent/paths'
import { findChoice } from '../../../_consent/preferences'
import { revisionFor } from '../../../_consent/revision'
import { interfaceIn } from '../../../_languages/interface'
import { findDestination, pathOfSegment } from '../../../_portals/address'
import { charterPath } from '../../../_portals/portal'

// Said outright: an answer that needs nothing of the request, such as a redirect,
// would be kept on disk, one for each host that asks.
export const dynamic = 'force-dynamic'

/**
 * What the visitor's request says is stored; with `?stored`, just now. This is where the form leads when
 * no script runs; the charter itself is a static page, which cannot know.
 */
export default async function ChoicesPage({
  params,
  searchParams,
}: PageProps<'/[host]/[lang]/choices'>) {
  const { host, lang: segment } = await params
  const destination = findDestination({ host, lang: segment })
  // The honest 404 is a static page; `notFound()` in one made on request would
  // be empty without JavaScript. The charter’s address, which is not there
  // either, answers with it.
  if (!destination) redirect(pathOfSegment(segment))
  if (destination.movedTo) permanentRedirect(storedChoicePath(destination.movedTo))
  const { portal, lang } = destination
  const charter = loadCharter(portal, lang)
  const say = interfaceIn(lang)
  const path = charterPath(portal, lang)
  const request = await headers()
  const choice = findChoice(request.get('cookie') ?? '', Date.now())
  const sent = 'stored' in (await searchParams)

  return (
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
        revision={revisionFor(portal)}
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
  )
}

export async function generateMetadata({
  params,
}: PageProps<'/[host]/[lang]/choices'>): Promise<Metadata> {
  const destination = findDestination(await params)
  if (!destination) return {}
  const { portal, lang } = destination
  return {
    title: `${interfaceIn(lang).consent.title} – ${portal.name}`,
    robots: { index: false },
  }
}
