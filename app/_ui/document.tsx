import './page.css'
import type { ReactNode } from 'react'

interface DocumentProps {
  /** Language of the page (BCP 47). */
  lang: string
  direction: 'ltr' | 'rtl'
  /** Colour of links and marks, as `#1f4e79`; the house’s own when left out. */
  accent?: string
  children: ReactNode
}

/** The outermost elements of every page. */
export function Document({ lang, direction, accent, children }: DocumentProps) {
  return (
    <html lang={lang} dir={direction}>
      <head>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {accent && <style>{`:root{--accent:${accent}}`}</style>}
      </head>
      <body>{children}</body>
    </html>
  )
}
