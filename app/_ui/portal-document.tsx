import type { ReactNode } from 'react'
import { oncePath, type PageName } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { Outline } from '../_published/snapshot'
import { Document } from './document'
import { Footer } from './footer'
import { Header } from './header'
import { PreviewNote } from './preview-note'

interface PortalDocumentProps {
  outline: Outline
  messages: Messages
  /** What the page is called; the portal’s name is added. */
  title: string
  /** Which of the portal’s pages it is; the charter when left out. */
  page?: PageName
  /** Whether search engines are asked to leave the page out. */
  unlisted?: boolean
  /** What else the head says of the page: `<link>` and `<meta>` elements. */
  head?: ReactNode
  /** What the footer adds to the portal’s name. */
  foot?: ReactNode
  children: ReactNode
}

/** A page of one portal: its name, its colour, its languages. */
export function PortalDocument({
  outline,
  messages,
  title,
  page,
  foot,
  children,
  ...rest
}: PortalDocumentProps) {
  const { portal, lang } = outline
  return (
    <Document
      lang={lang}
      direction={messages.direction}
      accent={portal.look.accent}
      isPreview={portal.preview !== undefined}
      title={`${title} – ${portal.name}`}
      icons={
        <>
          <link rel="icon" href={oncePath(portal, 'favicon.svg')} type="image/svg+xml" />
          <link rel="apple-touch-icon" href={oncePath(portal, 'apple-touch-icon.png')} />
        </>
      }
      {...rest}
    >
      <PreviewNote preview={portal.preview} messages={messages} />
      <Header portal={portal} lang={lang} messages={messages} page={page} />
      {children}
      <Footer portal={portal} lang={lang} messages={messages}>
        {foot}
      </Footer>
    </Document>
  )
}
