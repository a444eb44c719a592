import type { Interface } from '../_languages/interface'
import { storedChoicePath } from './paths'
import type { Templates } from './statement'

/**
 * What the visitor has chosen, in a few words above the charter, and the way to
 * change it. The page is static: the browser script fills the words in, and
 * without it a link leads to where they are known.
 */
export function PresentChoice({ path, say }: { path: string; say: Interface }) {
  const { present: words } = say.consent
  const templates: Templates = {
    none: words.none,
    refused: words.refused,
    allowed: words.allowed({ categories: '{categories}' }),
    outdated: words.outdated,
  }
  return (
    <p className="present-choice">
      <a href="#choices">{words.change}</a>
      <span data-present={JSON.stringify(templates)} suppressHydrationWarning>
        <a href={storedChoicePath(path)}>{words.see}</a>
      </span>
    </p>
  )
}
