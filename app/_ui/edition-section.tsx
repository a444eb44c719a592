import { editionAnchor } from '../_addresses/links'
import { writeDay } from '../_languages/day'
import { dayFormatOf } from '../_languages/formats'
import type { Messages } from '../_languages/messages'
import { compareStatements, isSame } from '../_published/differences'
import type { Edition } from '../_published/history'
import { DifferenceTables } from './difference-tables'
import { StatementInFull } from './statement-in-full'

interface EditionSectionProps {
  edition: Edition
  /** The one before; absent for the first. */
  previous: Edition | undefined
  lang: string
  messages: Messages
}

/** One edition: when, what it changed, whether visitors were asked again, and all that it said. */
export function EditionSection({ edition, previous, lang, messages }: EditionSectionProps) {
  const { history: words } = messages
  const { edition: number, date, revision, statement } = edition
  const day = writeDay(date, dayFormatOf(messages))
  const said = inLanguage(edition, lang)
  const before = previous?.statement.languages[lang]
  const after = statement.languages[lang]
  const difference = before && after && compareStatements(before, after)
  return (
    <section id={editionAnchor(number)}>
      <h2>
        <a href={`#${editionAnchor(number)}`}>{words.edition({ number, date: day })}</a>
      </h2>
      <p>
        {previous
          ? words[previous.revision === revision ? 'notAskedAgain' : 'askedAgain']
          : words.first}
      </p>
      {difference && isSame(difference) && <p>{words.unchanged}</p>}
      {difference && <DifferenceTables difference={difference} messages={messages} />}
      {said && (
        <details>
          <summary>{words.inFull({ number })}</summary>
          <StatementInFull {...said} messages={messages} />
        </details>
      )}
    </section>
  )
}

/** What an edition stated in `lang`, or else in its first language. */
function inLanguage({ statement: { languages } }: Edition, lang: string) {
  const [first] = Object.keys(languages)
  const spoken = languages[lang] ? lang : first
  const stated = spoken === undefined ? undefined : languages[spoken]
  return stated && { stated, lang: spoken }
}
