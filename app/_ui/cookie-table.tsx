import { anchorOfCookie } from '../_charters/anchors'
import type { Category } from '../_charters/category'
import type { Cookie } from '../_charters/cookie'
import { describeLifetime } from '../_charters/lifetime'
import type { Messages } from '../_languages/messages'

interface CookieTableProps {
  category: Category
  /** The charter’s cookies, of every category. */
  cookies: readonly Cookie[]
  messages: Messages
}

/**
 * The cookies of one category. On narrow screens the rows become cards, which
 * in some browsers would take the table’s meaning away, hence the roles.
 */
export function CookieTable({ category, cookies, messages }: CookieTableProps) {
  const rows = cookies.filter((cookie) => cookie.category === category)
  const words = messages.cookieTable

  const columns: [heading: string, cell: (cookie: Cookie) => string][] = [
    [words.provider, (cookie) => cookie.provider],
    [words.service, (cookie) => cookie.service],
    [words.purpose, (cookie) => cookie.purpose],
    [words.lifetime, (cookie) => describeLifetime(cookie.lifetime, messages)],
  ]
  if (rows.some((cookie) => cookie.thirdParty)) {
    columns.push([words.thirdParty, (cookie) => cookie.thirdParty ?? words.thirdPartyNone])
  }

  /* biome-ignore-start lint/a11y/noRedundantRoles: CSS turns the rows into cards, see above. */
  return (
    <table role="table">
      <caption>{words.caption[category]({ count: rows.length })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {words.name}
          </th>
          {columns.map(([heading]) => (
            <th role="columnheader" scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cookie) => (
          <tr role="row" key={cookie.name} id={anchorOfCookie(cookie.name)}>
            <th role="rowheader" scope="row">
              <a href={`#${encodeURIComponent(anchorOfCookie(cookie.name))}`}>
                <code>{cookie.name}</code>
              </a>
            </th>
            {columns.map(([heading, cell]) => (
              <td role="cell" key={heading} data-heading={heading}>
                {cell(cookie)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  /* biome-ignore-end lint/a11y/noRedundantRoles: as above. */
}
