import type { Address } from '../_addresses/address'
import { pathOf } from '../_addresses/links'
import { findAllMessages, findNearby } from '../_published/request'
import { Document } from './document'
import { MessagePage } from './message-page'

/**
 * The answer to every address that leads nowhere: on a portal’s host, a page of that
 * portal, which leads to its charter. A host that nobody knows tells neither a portal
 * nor a language, so there the page speaks all of them.
 */
export async function NotFoundPage({ address }: { address: Address }) {
  const nearby = await findNearby(address)
  if (nearby) {
    const { outline, messages, lang } = nearby
    const { title, onPortal, charter } = messages.notFound
    const link = { href: pathOf(outline.portal, lang), text: charter }
    return MessagePage({ outline, messages, title, explanation: onPortal, link })
  }

  const languages = [...(await findAllMessages())]
  const [[lang, { direction }] = missing()] = languages
  const spoken = languages.map(([lang]) => lang)
  const title = languages.map(([, { notFound }]) => notFound.title).join(' – ')
  return (
    <Document lang={lang} direction={direction} title={title} unlisted>
      <main id="content" className="message">
        {languages.map(([lang, { direction, notFound, directory }], index) => {
          const Heading = index === 0 ? 'h1' : 'h2'
          return (
            <section key={lang} lang={lang} dir={direction}>
              <Heading>{notFound.title}</Heading>
              <p>{notFound.explanation}</p>
              {address.host === 'localhost' ? (
                <p>
                  <a href={pathOf({ languages: spoken }, lang)}>{directory.title}</a>
                </p>
              ) : (
                <p>{notFound.advice}</p>
              )}
            </section>
          )
        })}
      </main>
    </Document>
  )
}

function missing(): never {
  throw new Error('The interface speaks no language: there is no shared/interface.<language>.yaml.')
}
