import type { EditorLanguage } from '../_content/localized'
import { Document } from './document'

/** In development: the mistakes that keep a page from being made, as `npm run check` prints them. */
export function MistakesPage({ lang, mistakes }: { lang: EditorLanguage; mistakes: string }) {
  const [title = '', ...lines] = mistakes.split('\n')
  return (
    <Document lang={lang} direction="ltr" title={title} unlisted>
      <main id="content">
        <div className="text">
          <h1>{title}</h1>
          <pre>{lines.join('\n')}</pre>
        </div>
      </main>
    </Document>
  )
}
