import { addressFromSite } from '../../_addresses/links'
import type { Messages } from '../../_languages/messages'
import { inLanguage } from '../../_languages/translated'
import { hostOfSite } from '../../_portals/site'
import type { Snapshot } from '../../_published/snapshot'

interface MarkupProps {
  snapshot: Snapshot
  messages: Messages
}

/**
 * What stands for a frame that waits. The gate fills in its first link, and for `{}` what the
 * frame needs.
 */
export function StandIn({ snapshot: { portal, lang, title }, messages }: MarkupProps) {
  const allow = messages.gate.allow({ categories: '{}' })
  const isElsewhere = hostOfSite(portal) !== portal.hosts[0]
  return (
    <>
      {/* biome-ignore lint/a11y: the gate fills it in. */}
      <a /> {/* Scripts store no choice on another host: there the charter does. */}
      {isElsewhere ? (
        <a href={addressFromSite(portal, lang, 'choices')}>{allow}</a>
      ) : (
        <button type="submit">{allow}</button>
      )}{' '}
      <a href={addressFromSite(portal, lang)}>{title}</a>
    </>
  )
}

/**
 * What asks for a choice: the purposes and who has them before the buttons (CNIL 2020-091,
 * § 24), refusing as easy as accepting (§ 30).
 */
export function Banner({ snapshot, messages }: MarkupProps) {
  const { portal, lang, revision, categories, form } = snapshot
  const { gate: words, consent } = messages
  const { controller } = portal
  return (
    <section aria-labelledby="title">
      <h2 id="title">{words.title}</h2>
      <p>
        {words.introduction({
          controller: (controller && inLanguage(controller.name, lang)) ?? portal.name,
        })}
      </p>
      <ul>
        {categories
          .filter(({ decision }) => decision === 'consent')
          .map(({ id, name, purpose }) => (
            <li key={id}>
              <strong>{name}</strong> – {purpose}
            </li>
          ))}
      </ul>
      <p>
        {form.refusal ?? consent.refusal} {words.withdrawal}
      </p>
      <form method="post" action={addressFromSite(portal, lang, 'consent')}>
        <input type="hidden" name="revision" value={revision} />
        <button type="submit" name="choice" value="refuse">
          {consent.refuse}
        </button>
        <button type="submit" name="choice" value="accept">
          {consent.accept}
        </button>
        <a href={addressFromSite(portal, lang, 'choices')}>{consent.current.change}</a>
      </form>
    </section>
  )
}
