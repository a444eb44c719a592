import { pathOf, urlOf } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import type { Portal } from '../_portals/portal'

const kinds = [
  { name: 'JSON', file: 'cookies.json', type: 'application/json' },
  { name: 'CSV', file: 'cookies.csv', type: 'text/csv' },
] as const

interface DownloadsProps {
  portal: Portal
  /** Language of the charter. */
  lang: string
  messages: Messages
}

/** Leads visitors to the charter’s cookies as files. */
export function Downloads({ portal, lang, messages }: DownloadsProps) {
  return (
    <p className="downloads">
      {messages.download}
      {kinds.map(({ name, file, type }, index) => (
        <span key={file}>
          {index === 0 ? ' ' : ', '}
          <a href={pathOf(portal, lang, file)} type={type}>
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
    <link key={file} rel="alternate" type={type} title={name} href={urlOf(portal, lang, file)} />
  ))
}
