import type { Metadata } from 'next'
import { interfaceIn, listInterfaceLanguages } from './_languages/interface'
import { Document } from './_ui/document'

/**
 * The answer to every address that leads nowhere. It is made once, at build,
 * for hosts nobody knows: it can tell neither a portal nor a language, so it
 * speaks all of them.
 */
export default function NotFoundPage() {
  const [first, ...others] = listInterfaceLanguages().map((lang) => ({
    lang,
    ...interfaceIn(lang),
  }))
  if (!first) return null

  return (
    <Document lang={first.lang} direction={first.direction}>
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

export function generateMetadata(): Metadata {
  const titles = listInterfaceLanguages().map((lang) => interfaceIn(lang).notFound.title)
  return { title: titles.join(' – ') }
}
