import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { PortalDocument } from './portal-document'

interface MessagePageProps {
  /** Of the portal that is spoken for. */
  outline: Outline
  messages: Messages
  title: string
  explanation: string
  /** Where to go on. */
  link: { href: string; text: string }
}

/** A short page of a portal that says why something was not done, or is not there. */
export function MessagePage({ outline, messages, title, explanation, link }: MessagePageProps) {
  return (
    <PortalDocument outline={outline} messages={messages} title={title} unlisted>
      <main id="content" className="message">
        <section>
          <h1>{title}</h1>
          <p>{explanation}</p>
          <p>
            <a href={link.href}>{link.text}</a>
          </p>
        </section>
      </main>
    </PortalDocument>
  )
}
