import { findAllMessages } from '../_published/request'
import { Document } from './document'

/**
 * The answer to every address that leads nowhere. It is made for hosts nobody
 * knows: it can tell neither a portal nor a language, so it speaks all of them.
 */
export async function NotFoundPage() {
  const languages = [...(await findAllMessages())]
  const [first = missing(), ...others] = languages
  const [lang, { direction, notFound: words }] = first
  const title = languages.map(([, { notFound }]) => notFound.title).join(' – ')

  return (
    <Document lang={lang} direction={direction} title={title} unlisted>
      <main id="content">
        <h1>{words.title}</h1>
        <p>{words.explanation}</p>
        <p>{words.advice}</p>
        {others.map(([lang, { direction, notFound }]) => (
          <section key={lang} lang={lang} dir={direction}>
            <h2>{notFound.title}</h2>
            <p>{notFound.explanation}</p>
            <p>{notFound.advice}</p>
          </section>
        ))}
      </main>
    </Document>
  )
}

function missing(): never {
  throw new Error('The interface speaks no language: there is no shared/interface.<language>.yaml.')
}
