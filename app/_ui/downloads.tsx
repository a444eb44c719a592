import type { Interface } from '../_languages/interface'
import { charterPath, charterUrl, type Portal, pathBelow } from '../_portals/portal'

const kinds = [
  { name: 'JSON', file: 'cookies.json', type: 'application/json' },
  { name: 'CSV', file: 'cookies.csv', type: 'text/csv' },
] as const

interface DownloadsProps {
  portal: Portal
  /** Language of the charter. */
  lang: string
  say: Interface
}

/** Leads visitors to the charter’s cookies as files. */
export function Downloads({ portal, lang, say }: DownloadsProps) {
  return (
    <p className="downloads">
      {say.download}
      {kinds.map(({ name, file, type }, index) => (
        <span key={file}>
          {index === 0 ? ' ' : ', '}
          <a href={pathBelow(charterPath(portal, lang), file)} type={type}>
            {name}
          </a>
        </span>
      ))}
    </p>
  )
}

/** Tells programs where the same cookies are for them. */
export function DataLinks({ portal, lang }: { portal: Portal; lang: string }) {
  return kinds.map(({ name, file, type }) => (
    <link
      key={file}
      rel="alternate"
      type={type}
      title={name}
      href={pathBelow(charterUrl(portal, lang), file)}
    />
  ))
}
