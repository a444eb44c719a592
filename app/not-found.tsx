import { interfaceIn, listInterfaceLanguages } from './_languages/interface'
import { Document } from './_ui/document'

/**
 * The answer to every address that leads nowhere. It is made once, at build,
 * for hosts nobody knows: it can tell neither a portal nor a language, so it
 * speaks all of them.
 */
export default function NotFoundPage() {
  const languages = listInterfaceLanguages().map((lang) => ({ lang, ...interfaceIn(lang) }))
  const [first = missing(), ...others] = languages
  const title = languages.map(({ notFound }) => notFound.title).join(' – ')

  return (
    <Document lang={first.lang} direction={first.direction} title={title} unlisted>
      <main id="content">
        <h1>{first.notFound.title}</h1>
        <p>{first.notFound.explanation}</p>
        <p>{first.notFound.advice}</p>
        {others.map(({ lang, direction, notFound }) => (
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
