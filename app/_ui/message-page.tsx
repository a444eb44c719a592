import { interfaceIn } from '../_languages/interface'
import { Document } from './document'

interface MessagePageProps {
  lang: string
  title: string
  explanation: string
  /** Where to go on; absent where there is nothing. */
  link?: { href: string; text: string }
}

/** A short page that says why something was not done. */
export function MessagePage({ lang, title, explanation, link }: MessagePageProps) {
  return (
    <Document lang={lang} direction={interfaceIn(lang).direction} title={title} unlisted>
      <main id="content">
        <h1>{title}</h1>
        <p>{explanation}</p>
        {link && (
          <p>
            <a href={link.href}>{link.text}</a>
          </p>
        )}
      </main>
    </Document>
  )
}
