import { describeCounts, total } from '../_charters/counts'
import type { Messages } from '../_languages/messages'
import type { CountedCategory } from '../_published/snapshot'

interface CategorySwitchProps {
  category: CountedCategory
  /** Whether it is in force. */
  isOn: boolean
  messages: Messages
}

/**
 * A category in the form: what it is called, what it is for, who decides, and on request
 * each service that its cookies serve, with their purposes. Nobody decides on the
 * necessary ones, so these have no switch.
 */
export function CategorySwitch({ category, isOn, messages }: CategorySwitchProps) {
  const { id, name, purpose, decision, counts, services } = category
  const { consent: words } = messages
  const count = total(counts)
  const about = `choices:${id}:about`
  const declared = { count, counts: describeCounts(counts, messages) }
  return (
    <li>
      {decision === 'always' ? (
        <>
          <strong>{name}</strong>
          <span className="label">{words.decisions.always}</span>
        </>
      ) : (
        <>
          {/* biome-ignore-start lint/a11y/useAriaPropsForRole: on a native checkbox, `checked` is that state (ARIA in HTML). */}
          <input
            type="checkbox"
            role="switch"
            name="allow"
            value={id}
            defaultChecked={isOn}
            id={`choices:${id}`}
            aria-describedby={about}
          />
          {/* biome-ignore-end lint/a11y/useAriaPropsForRole: as above. */}
          <label htmlFor={`choices:${id}`}>{name}</label>
        </>
      )}
      <p id={about}>
        {purpose}
        {decision === 'objection' && ` ${words.objection}`}
        {count === 0 && ` ${words.undeclared}`}
      </p>
      {count > 0 && (
        <details>
          <summary>{words.declared(declared)}</summary>
          <dl>
            {services.map(({ name, purposes }) => (
              <div key={name}>
                <dt>{name}</dt>
                {purposes.map((purpose) => (
                  <dd key={purpose}>{purpose}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}
