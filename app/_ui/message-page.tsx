import type { Messages } from '../_languages/messages'
import { Document } from './document'

interface MessagePageProps {
  lang: string
  messages: Messages
  title: string
  explanation: string
  /** Where to go on. */
  link: { href: string; text: string }
}

/** A short page that says why something was not done. */
export function MessagePage({ lang, messages, title, explanation, link }: MessagePageProps) {
  return (
    <Document lang={lang} direction={messages.direction} title={title} unlisted>
      <main id="content">
        <h1>{title}</h1>
        <p>{explanation}</p>
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      </main>
    </Document>
  )
}
