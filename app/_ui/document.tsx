import type { ReactNode } from 'react'
import { assetBeside } from '../_addresses/links'
import { styleOf } from './style'

interface DocumentProps {
  /** Language of the page (BCP 47). */
  lang: string
  direction: 'ltr' | 'rtl'
  title: string
  /** Whether search engines are asked to leave the page out. */
  unlisted?: boolean
  /** Colour of links and marks, as `#1f4e79`; the house’s own when left out. */
  accent?: string
  /** Whether it is not the published one, which a note says (preview-note.tsx). */
  isPreview?: boolean
  /** What else the head says of the page: `<link>` and `<meta>` elements. */
  head?: ReactNode
  /** Its icons, as `<link>` elements; the house’s own when left out. */
  icons?: ReactNode
  children: ReactNode
}

/** The outermost elements of every page. */
export function Document({
  lang,
  direction,
  title,
  unlisted,
  accent,
  isPreview,
  head,
  icons,
  children,
}: DocumentProps) {
  return (
    <html lang={lang} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {accent && <meta name="theme-color" content={accent} />}
        {unlisted && <meta name="robots" content="noindex" />}
        {head}
        {icons ?? <link rel="icon" href={assetBeside('icon.svg')} type="image/svg+xml" />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet and a checked colour, as they were hashed. */}
        <style dangerouslySetInnerHTML={{ __html: styleOf(accent, isPreview) }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
