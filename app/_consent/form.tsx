import { pathOf } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import { consentCategoriesOf, type Outline } from '../_published/snapshot'
import type { Choice } from './preferences'
import { describeChoice, type Templates } from './statement'

interface ConsentFormProps {
  outline: Outline
  messages: Messages
  /**
   * What the server read from the visitor's request. Absent on static pages,
   * where the browser script shows the stored choice.
   */
  visitor?: {
    choice: Choice | undefined
    /** Whether the request carries `Sec-GPC: 1`. */
    signal: boolean
  }
}

/**
 * What the visitor allows on this portal: a native form, which works before and
 * without the browser script. The script finds its parts by `data-` attributes.
 *
 * An anchor of the text has no colon, so the identifiers here have one.
 *
 * The first button in the tree is the one that the Enter key presses, so it is
 * the one that does what the switches say.
 */
export function ConsentForm({ outline, messages, visitor }: ConsentFormProps) {
  const { portal, lang, revision } = outline
  const { consent: words, locale } = messages
  const templates = templatesOf(messages)
  const asked = consentCategoriesOf(outline)
  const shown =
    visitor && describeChoice(visitor.choice, revision, templates, locale, words.inSentence)
  const undecided = !visitor?.choice || shown?.outdated
  // Nothing is ticked beforehand, nor by a choice that no longer counts (CNIL 2020-091, § 27 and 30).
  const allowed = undecided ? [] : (visitor?.choice?.allowed ?? [])
  const declared = (category: Outline['categories'][number]['id']) =>
    words.declared({ count: outline.categories.find(({ id }) => id === category)?.count ?? 0 })

  return (
    <form
      method="post"
      action={pathOf(portal, lang, 'consent')}
      autoComplete="off"
      aria-label={words.title}
      data-consent={revision}
      data-locale={locale}
      data-templates={JSON.stringify(templates)}
      data-names={JSON.stringify(words.inSentence)}
      data-unsaved={words.unsaved}
      data-saved={words.saved}
      data-saving={words.saving}
      data-blocked={words.blocked}
      data-failed={words.failed}
    >
      {/* What stands here is replaced by the browser script, where it runs. */}
      <p data-statement hidden={!shown}>
        {shown?.statement ?? ''}
      </p>
      {!shown && (
        <p data-stored>
          <a href={pathOf(portal, lang, 'choices')}>{words.seeStored}</a>
        </p>
      )}
      <p data-signal hidden={!(visitor?.signal && undecided)}>
        {words.signal}
      </p>
      {/* biome-ignore-start lint/a11y/useAriaPropsForRole: on a native checkbox, `checked` is that state (ARIA in HTML). */}
      <ul className="switches">
        <li>
          <input
            type="checkbox"
            role="switch"
            id="choices:necessary"
            aria-describedby="choices:necessary:count"
            defaultChecked
            disabled
          />
          <label htmlFor="choices:necessary">{words.categories.necessary}</label>
          <p id="choices:necessary:count">
            {words.always} {declared('necessary')}
          </p>
        </li>
        {asked.map((category) => (
          <li key={category}>
            <input
              type="checkbox"
              role="switch"
              name="allow"
              value={category}
              id={`choices:${category}`}
              aria-describedby={`choices:${category}:count`}
              defaultChecked={allowed.includes(category)}
            />
            <label htmlFor={`choices:${category}`}>{words.categories[category]}</label>
            <p id={`choices:${category}:count`}>{declared(category)}</p>
          </li>
        ))}
      </ul>
      {/* biome-ignore-end lint/a11y/useAriaPropsForRole: as above. */}
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="offered" value={asked.join('.')} />
      <p className="buttons">
        <button type="submit" name="choice" value="save">
          {words.save}
        </button>
        <button type="submit" name="choice" value="refuse">
          {words.refuse}
        </button>
        <button type="submit" name="choice" value="accept">
          {words.accept}
        </button>
      </p>
      <p role="status">{''}</p>
      <p data-retry hidden>
        <button type="button">{words.retry}</button>
      </p>
    </form>
  )
}

/** The templates with their names left in, to be filled in when they are shown. */
function templatesOf({ consent }: Messages): Templates {
  const names = { date: '{date}', until: '{until}', categories: '{categories}' }
  return {
    none: consent.none,
    refused: consent.refused(names),
    allowed: consent.allowed(names),
    outdated: consent.outdated(names),
    outdatedRefusal: consent.outdatedRefusal(names),
  }
}
