import { headers } from 'next/headers'
import { notFound, permanentRedirect } from 'next/navigation'
import type { Address } from '../../../_addresses/address'
import { pathOf } from '../../../_addresses/links'
import { ChoiceEdition } from '../../../_consent/choice-edition'
import { ConsentForm, FormIntroduction } from '../../../_consent/form'
import { choiceOf, findStored, valuesOf } from '../../../_consent/preferences'
import { StorageNotice } from '../../../_consent/storage-notice'
import { findRequested } from '../../../_published/request'
import { PortalDocument } from '../../../_ui/portal-document'

interface ChoicesPageProps {
  params: Promise<Address>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * What the visitor's request says is stored; with `?stored` or `?changed`, what has just
 * become of a choice. This is where the form leads when no script runs; the charter itself
 * is a static page, which cannot know.
 */
export default async function ChoicesPage({ params, searchParams }: ChoicesPageProps) {
  const request = await headers()
  const requested = await findRequested(await params, request, 'choices')
  if (!requested) notFound()
  if (requested.movedTo) permanentRedirect(requested.movedTo)
  const { record, outline, messages, lang } = requested
  const { consent: words } = messages
  const { cookie } = outline.portal
  const cookies = request.get('cookie') ?? ''
  const stored = findStored(cookies, cookie.name, Date.now())
  const doubled = valuesOf(cookies, cookie.name).length > 1
  const { stored: sent, changed } = await searchParams
  const kept = choiceOf(stored) ? words.saved : words.blocked
  const outcome =
    changed !== undefined
      ? words.changed
      : doubled
        ? words.doubled({ cookie: cookie.name })
        : sent !== undefined && kept

  return (
    <PortalDocument
      outline={outline}
      messages={messages}
      title={words.title}
      page="choices"
      unlisted
      foot={<StorageNotice outline={outline} messages={messages} />}
    >
      <main id="content">
        <section id="choices" aria-labelledby="choices-title">
          <div>
            <h1 id="choices-title">{words.title}</h1>
            {outcome && <p className={outcome === words.saved ? 'saved' : 'failed'}>{outcome}</p>}
            <ChoiceEdition
              choice={choiceOf(stored)}
              editions={record.editions}
              outline={outline}
              messages={messages}
            />
            <FormIntroduction outline={outline} messages={messages} />
            <p>
              <a href={pathOf(outline.portal, lang)}>{words.back}</a>
            </p>
          </div>
          <ConsentForm
            outline={outline}
            messages={messages}
            visitor={{ stored, signal: request.get('sec-gpc') === '1' }}
          />
        </section>
      </main>
    </PortalDocument>
  )
}
