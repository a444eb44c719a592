import { isHeading, unmark } from '../_charters/text-blocks'
import type { Messages } from '../_languages/messages'
import { cookieFields, type StatementIn } from '../_published/statement'
import { cookieFieldNames } from './cookie-field-names'

interface StatementInFullProps {
  stated: StatementIn
  /** The language that it is in. */
  lang: string | undefined
  messages: Messages
}

/** All that an edition said in one language: its text, its cookies, its categories, its form. */
export function StatementInFull({ stated, lang, messages }: StatementInFullProps) {
  const names = cookieFieldNames(messages)
  return (
    <div lang={lang}>
      <p>
        <strong>{stated.title}</strong> – {stated.url}
      </p>
      {stated.text.map((block, index) => {
        const Block = isHeading(block) ? 'h3' : 'p'
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once; blocks may be alike.
        return <Block key={index}>{isHeading(block) ? unmark(block) : block}</Block>
      })}
      {stated.cookies.map((cookie) => (
        <dl key={JSON.stringify(cookie)}>
          {cookieFields.map((field) => {
            const value = cookie[field]
            return (
              value !== undefined && (
                <div key={field}>
                  <dt>{names[field]}</dt>
                  <dd>{field === 'name' ? <code>{value}</code> : value}</dd>
                </div>
              )
            )
          })}
        </dl>
      ))}
      <p>{stated.introduction}</p>
      <ul>
        {stated.categories.map(({ id, name, purpose, decision }) => (
          <li key={id}>
            <strong>{name}</strong> – {decision} – {purpose}
          </li>
        ))}
      </ul>
      <p>{stated.refusal}</p>
    </div>
  )
}
