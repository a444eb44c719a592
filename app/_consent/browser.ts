/**
 * The browser's part of the form, and only an enhancement of it: it shows the
 * stored choice, sends a new one without reloading, and tells other tabs and
 * the portal's own scripts. It never writes the cookie: the server does.
 *
 * It stands before the form, and shows the choice as soon as the parser has
 * reached the form's end, which is before the browser paints it.
 */
import { findChoice } from './preferences'
import { describeChoice, type Templates } from './statement'

/** Dispatched on `document` when the choice changes; documented in README.md. */
const eventName = 'cookies_preferences:change'

function enhance(form: HTMLFormElement): void {
  const part = (selector: string) => form.querySelector<HTMLElement>(selector) as HTMLElement
  const switches = form.querySelectorAll<HTMLInputElement>('[name=allow]')
  const {
    consent: revision = '',
    locale = '',
    templates = '',
    saved = '',
    failed = '',
  } = form.dataset
  const channel = new BroadcastChannel('cookies_preferences')
  const status = part('[role=status]')
  const retry = part('[data-retry]')
  let pressed = 'save'
  let pending = false
  let known: string | undefined

  const stored = () => findChoice(document.cookie, Date.now())

  /** Shows what is stored; tells the portal’s scripts when it is not what was shown last. */
  const show = () => {
    const choice = stored()
    const now = JSON.stringify(choice) ?? ''
    const { statement, outdated } = describeChoice(
      choice,
      revision,
      JSON.parse(templates) as Templates,
      locale,
      (category) => part(`#${category}`).dataset.inSentence ?? category,
    )
    const signal =
      (!choice || outdated) &&
      (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
    for (const input of switches) {
      input.checked = !signal && !!choice?.allowed.some((category) => category === input.value)
    }
    part('[data-statement]').textContent = statement
    part('[data-statement]').hidden = false
    part('[data-stored]').hidden = true
    part('[data-signal]').hidden = !signal
    if (known !== undefined && known !== now) {
      const detail = { allowed: outdated || !choice ? [] : choice.allowed, revision }
      document.dispatchEvent(new CustomEvent(eventName, { detail }))
    }
    known = now
  }

  /** Shows what another tab may have stored; what the visitor has set here stays otherwise. */
  const follow = () => {
    if (known !== (JSON.stringify(stored()) ?? '')) show()
  }

  const send = async () => {
    if (pending) return
    pending = true
    retry.hidden = true
    status.textContent = ''
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
      body.set('choice', pressed)
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(10_000),
      })
      // A browser that keeps no cookies has not stored anything, whatever the answer is.
      if (!answer.ok || !stored()) throw answer
      show()
      channel.postMessage('')
      status.textContent = saved
    } catch {
      status.textContent = failed
      retry.hidden = false
    }
    pending = false
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    pressed = (event.submitter as HTMLButtonElement | null)?.value ?? 'save'
    void send()
  })
  retry.addEventListener('click', () => void send())
  channel.addEventListener('message', follow)
  // Back from the browser's memory of the page, or from another tab that could not tell.
  addEventListener('pageshow', follow)
  document.addEventListener('visibilitychange', follow)
  show()
}

/** The form, once all of it has been parsed. */
const wholeForm = () => {
  const end = document.querySelector('[data-consent] [data-retry]')
  return end?.closest<HTMLFormElement>('form')
}

const observer = new MutationObserver(() => {
  const form = wholeForm()
  if (!form) return
  observer.disconnect()
  enhance(form)
})
observer.observe(document, { childList: true, subtree: true })
