import { pathOf } from '../_addresses/links'
import { dayFormatOf, listFormatOf } from '../_languages/formats'
import { writeList } from '../_languages/list'
import type { Messages } from '../_languages/messages'
import { displayHost } from '../_portals/host'
import { decisionLeft } from '../_published/short-answer'
import { decidedCategories, type Outline } from '../_published/snapshot'
import { CategorySwitch } from './category-switch'
import { allowedBy, choiceOf, type Stored } from './preferences'
import { type Asked, describeChoice, type Templates } from './statement'

interface FormIntroductionProps {
  outline: Outline
  messages: Messages
}

/** What choosing is about, and what follows from refusing, in the portal’s own words where it has some. */
export function FormIntroduction({ outline, messages }: FormIntroductionProps) {
  const { form, otherDomains } = outline
  const { introduction, refusal } = messages.consent
  const left = decisionLeft(outline)
  const lists = listFormatOf(messages.locale, otherDomains.length)
  return (
    <>
      <p>{form.introduction ?? introduction[left]}</p>
      <p>{form.refusal ?? refusal}</p>
      {otherDomains.length > 0 && (
        <p>
          {messages.consent.elsewhere({ domains: writeList(otherDomains.map(displayHost), lists) })}
        </p>
      )}
    </>
  )
}

interface ConsentFormProps extends FormIntroductionProps {
  /**
   * What the server read from the visitor's request. Absent on static pages,
   * where the browser script shows the stored choice.
   */
  visitor?: {
    stored: Stored
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
  const { consent: words } = messages
  const templates = templatesOf(messages)
  const decided = decidedCategories(outline)
  const asked: Asked = {
    revision,
    days: dayFormatOf(messages),
    lists: listFormatOf(messages.locale, outline.categories.length),
    categories: outline.categories.map(({ id, decision, inSentence }) => ({
      id,
      decision,
      inSentence,
    })),
  }
  const { stored, signal = false } = visitor ?? {}
  const undecided = choiceOf(stored)?.revision !== revision
  // Nothing is ticked beforehand, nor by a choice that no longer counts (CNIL 2020-091, § 27
  // and 30), but what is in force until the visitor objects.
  const allowed = allowedBy(stored, asked, signal)

  return (
    <form
      method="post"
      action={pathOf(portal, lang, 'consent')}
      autoComplete="off"
      aria-label={words.title}
      data-cookie={portal.cookie.name}
      data-consent={JSON.stringify(asked)}
      data-templates={JSON.stringify(templates)}
      data-unsaved={words.unsaved}
      data-saved={words.saved}
      data-saving={words.saving}
      data-blocked={words.blocked}
      data-doubled={words.doubled({ cookie: portal.cookie.name })}
      data-failed={words.failed}
    >
      {/* What stands here is replaced by the browser script, where it runs. */}
      <p data-statement hidden={!visitor}>
        {visitor && describeChoice(stored, asked, signal, templates)}
      </p>
      {!visitor && (
        <p data-stored>
          <a href={pathOf(portal, lang, 'choices')}>{words.seeStored}</a>
        </p>
      )}
      <p data-signal hidden={!(signal && undecided)}>
        {words.signal}
      </p>
      <fieldset>
        <legend>{words.legend}</legend>
        <ul className="switches">
          {outline.categories.map((category) => (
            <CategorySwitch
              key={category.id}
              category={category}
              isOn={allowed.includes(category.id)}
              messages={messages}
            />
          ))}
        </ul>
      </fieldset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="offered" value={decided.map(({ id }) => id).join('.')} />
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
  const names = {
    date: '{date}',
    until: '{until}',
    categories: '{categories}',
    active: '{active}',
  }
  return {
    none: consent.none(names),
    refused: consent.refused(names),
    allowed: consent.allowed(names),
    outdated: consent.outdated(names),
    outdatedRefusal: consent.outdatedRefusal(names),
  }
}
