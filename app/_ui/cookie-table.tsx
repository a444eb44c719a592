import type { ReactNode } from 'react'
import { anchorOfCookie, anchorOfTable } from '../_charters/anchors'
import type { Cookie } from '../_charters/cookie'
import { countCookies, describeCounts } from '../_charters/counts'
import { describeDuration, describeLifetime } from '../_charters/lifetime'
import { isSelected, type Selection } from '../_charters/tables'
import type { Messages } from '../_languages/messages'
import type { Snapshot } from '../_published/snapshot'
import { CookieFacts } from './cookie-facts'
import { Sentence } from './sentence'

interface CookieTableProps {
  selection: Selection
  snapshot: Snapshot
  messages: Messages
}

/**
 * The cookies of one category, or some of them. What few cookies state stands with their
 * purpose. Rows are laid out as entries of two lines, or of one line a cell where the screen
 * is narrow; browsers tell them as rows all the same, and HTML forbids to write that out.
 */
export function CookieTable({ selection, snapshot, messages }: CookieTableProps) {
  const { cookies, categories } = snapshot
  const rows = cookies.filter((cookie) => isSelected(cookie, selection))
  const words = messages.cookieTable
  const first = cookies.find((cookie) => cookie.category === selection.category)
  const category = categories.find(({ id }) => id === selection.category)?.name ?? ''
  const counts = describeCounts(countCookies(rows), messages)
  const only = [selection.provider, selection.service].filter(Boolean).join(', ')

  const columns: [heading: string, cell: (cookie: Cookie) => ReactNode][] = [
    [words.provider, (cookie) => cookie.provider],
    [
      words.purpose,
      (cookie) => (
        <>
          <Sentence text={cookie.purpose} outline={snapshot} messages={messages} />
          <CookieFacts cookie={cookie} outline={snapshot} messages={messages} />
        </>
      ),
    ],
    [
      words.service,
      (cookie) => <Sentence text={cookie.service} outline={snapshot} messages={messages} />,
    ],
    [words.lifetime, (cookie) => describeLifetime(cookie, messages)],
  ]
  if (rows.some(({ dataRetention }) => dataRetention)) {
    columns.push([
      words.dataRetention,
      ({ dataRetention }) =>
        dataRetention ? describeDuration(dataRetention, messages) : words.lifetimeUnspecified,
    ])
  }

  return (
    <table
      className="cookies"
      id={first && rows.includes(first) ? anchorOfTable(selection.category) : undefined}
    >
      <caption>
        {only
          ? words.captionOfSome({ category, only, counts })
          : words.caption({ category, counts })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          {columns.map(([heading]) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cookie) => {
          const anchor = anchorOfCookie(cookie)
          return (
            <tr key={anchor} id={anchor}>
              <th scope="row">
                <a href={`#${encodeURIComponent(anchor)}`}>
                  {cookie.name.map((name) => (
                    <code key={name}>{name}</code>
                  ))}
                </a>
              </th>
              {columns.map(([heading, cell]) => (
                <td key={heading} data-heading={heading}>
                  {cell(cookie)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
