import type { ReactNode } from 'react'
import { interfaceIn } from '../_languages/interface'
import type { Portal } from '../_portals/portal'
import { Document } from './document'
import { Footer } from './footer'
import { Header } from './header'

interface PortalDocumentProps {
  portal: Portal
  /** Language of the page. */
  lang: string
  /** What the page is called; the portal’s name is added. */
  title: string
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
  portal,
  lang,
  title,
  foot,
  children,
  ...rest
}: PortalDocumentProps) {
  const say = interfaceIn(lang)
  return (
    <Document
      lang={lang}
      direction={say.direction}
      accent={portal.look.accent}
      title={`${title} – ${portal.name}`}
      icons={
        <>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        </>
      }
      {...rest}
    >
      <Header portal={portal} lang={lang} say={say} />
      {children}
      <Footer portal={portal} say={say}>
        {foot}
      </Footer>
    </Document>
  )
}
