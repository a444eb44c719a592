import type { Messages } from '../_languages/messages'
import type { Difference, FieldChange, ItemChange, Words } from '../_published/differences'
import { cookieFieldNames } from './cookie-field-names'

interface DifferenceTablesProps {
  difference: Difference
  messages: Messages
}

/** What one edition changed: tables of fields, and the blocks of the text with their words marked. */
export function DifferenceTables({ difference, messages }: DifferenceTablesProps) {
  const { history: words } = messages
  const { facts, categories, cookies, text } = difference
  return (
    <>
      {facts.length > 0 && (
        <table>
          <caption>{words.facts}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.field}</th>
              <th scope="col">{words.columns.before}</th>
              <th scope="col">{words.columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.field}>
                <th scope="row">{words.fields[fact.field]}</th>
                <BeforeAndAfter change={fact} messages={messages} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ItemTable
        caption={words.categories}
        items={categories}
        names={words.fields}
        messages={messages}
      />
      <ItemTable
        caption={words.cookies}
        items={cookies}
        names={cookieFieldNames(messages)}
        messages={messages}
      />
      {text.length > 0 && (
        <>
          <h3>{words.text}</h3>
          {text.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once; blocks may be alike.
            <p key={index}>
              <span className="label">{words.changes[block.change]} – </span>
              {block.words.map((run, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <Run key={place} {...run} messages={messages} />
              ))}
            </p>
          ))}
        </>
      )}
    </>
  )
}

interface ItemTableProps {
  caption: string
  items: ItemChange[]
  /** What each field is called. */
  names: Record<string, string>
  messages: Messages
}

/** What was added, removed or changed, field by field; nothing where nothing was. */
function ItemTable({ caption, items, names, messages }: ItemTableProps) {
  const { columns, changes } = messages.history
  if (items.length === 0) return null
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[columns.what, columns.change, columns.field, columns.before, columns.after].map(
            (column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      {items.map(({ change, name, purpose, fields }) => {
        const rows = Math.max(fields.length, 1)
        const first = (
          <>
            <th scope="rowgroup" rowSpan={rows}>
              <code>{name}</code>
            </th>
            <td rowSpan={rows}>{changes[change]}</td>
          </>
        )
        return (
          <tbody key={name + change}>
            {fields.map((field, index) => (
              <tr key={field.field}>
                {index === 0 && first}
                <td>{names[field.field] ?? field.field}</td>
                <BeforeAndAfter change={field} messages={messages} />
              </tr>
            ))}
            {fields.length === 0 && (
              <tr>
                {first}
                <td colSpan={3}>{purpose}</td>
              </tr>
            )}
          </tbody>
        )
      })}
    </table>
  )
}

function BeforeAndAfter({
  change: { before, after },
  messages,
}: {
  change: FieldChange
  messages: Messages
}) {
  const { nothing, columns } = messages.history
  return (
    <>
      <td data-heading={columns.before}>{before ?? nothing}</td>
      <td data-heading={columns.after}>{after ?? nothing}</td>
    </>
  )
}

/** Marked for eyes and for ears: few screen readers tell of `<ins>` and `<del>` by themselves. */
function Run({ words, change, messages }: Words & { messages: Messages }) {
  if (!change) return words
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only">{` [${messages.history.changes[change]}] `}</span>
      {words}
    </Mark>
  )
}
