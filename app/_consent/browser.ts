/**
 * The browser's part of the form, and only an enhancement of it: it shows the
 * stored choice, sends a new one without reloading, and tells other tabs and
 * the portal's own scripts. It never writes the cookie: the server does.
 *
 * A cache may keep a page for six minutes after a deployment, so it understands those of the
 * deployment before, too.
 *
 * It stands before the form and blocks the parser, so that each switch already
 * stands right when it is painted: the price is that the form waits for it.
 */
import { eventName, type InForce } from './open-page'
import { allowedBy, choiceOf, findStored, valuesOf } from './preferences'
import { hasSignal } from './signal'
import { type Asked, describeChoice, type Templates } from './statement'

/** What the server says of a choice; `found` counts the cookies of the name that it was sent. */
interface Answer {
  value?: string
  message?: string
  location?: string
  found?: number
}

/** How long an answer may take, and how long nothing is said of it, in milliseconds. */
const patience = { answer: 10_000, silence: 500 }

/** What the portal calls the cookie. */
const nameOn = (form: HTMLFormElement) => form.dataset.cookie ?? ''

const stored = (form: HTMLFormElement) => findStored(document.cookie, nameOn(form), Date.now())

const askedBy = (form: HTMLFormElement): Asked => JSON.parse(form.dataset.consent ?? '')

/** What is in force now, of what visitors decide on. */
const allowedOn = (form: HTMLFormElement) => allowedBy(stored(form), askedBy(form), hasSignal())

const switchesOf = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement>('[name=allow]')

/** Lets a switch stand as what is in force says. */
function set(form: HTMLFormElement, input: HTMLInputElement): void {
  input.checked = allowedOn(form).includes(input.value)
}

function enhance(form: HTMLFormElement): void {
  const part = (selector: string) => form.querySelector(selector) as HTMLElement
  const words = form.dataset
  const asked = askedBy(form)
  const status = part('[role=status]')
  const retry = part('[data-retry]')
  const save = part('[value=save]')
  const name = nameOn(form)
  const channel = openChannel(name)
  // Above the charter; the page of choices has none.
  const current = document.querySelector<HTMLElement>('[data-current]')
  let shown: string | undefined
  let effective: string | undefined
  let sending = false
  let again = false

  /** Says what has become of what was pressed, under a name of the form’s words, or nothing. */
  const say = (outcome = '', text = words[outcome]) => {
    status.textContent = text ?? ''
    status.className = outcome
  }

  const show = () => {
    const now = stored(form)
    const describe = (templates = '') =>
      describeChoice(now, asked, hasSignal(), JSON.parse(templates) as Templates)
    part('[data-statement]').textContent = describe(words.templates)
    if (current) current.textContent = describe(current.dataset.current)
    part('[data-statement]').hidden = false
    part('[data-stored]').hidden = true
    part('[data-signal]').hidden = !hasSignal() || choiceOf(now)?.revision === asked.revision
    shown = JSON.stringify(now)

    const detail: InForce = { allowed: allowedOn(form), revision: asked.revision }
    const said = JSON.stringify(detail)
    if (effective !== undefined && effective !== said) {
      document.dispatchEvent(new CustomEvent(eventName, { detail }))
    }
    effective = said
  }

  /** Shows what another tab has stored; what the visitor has set here stays otherwise. */
  const follow = () => {
    if (sending || shown === JSON.stringify(stored(form))) return
    for (const input of switchesOf(form)) set(form, input)
    say()
    retry.hidden = true
    show()
  }

  /** Whether the switches differ from what is stored. */
  const differs = () => {
    const allowed = allowedOn(form)
    return [...switchesOf(form)].some(({ checked, value }) => checked !== allowed.includes(value))
  }

  /** How many cookies of the name there are, as far as scripts see them. */
  const count = () => valuesOf(document.cookie, name).length

  /** Sends what the switches say, until nothing has been pressed meanwhile. */
  const send = async () => {
    again = true
    if (sending) return
    sending = true
    form.setAttribute('aria-busy', 'true')
    say()
    const slow = setTimeout(() => say('saving'), patience.silence)
    let outcome = 'failed'
    let told: string | undefined
    let retriable = true
    let sent = ''
    let cleared = false
    try {
      while (again) {
        again = false
        const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
        body.set('choice', 'save')
        if (String(body) === sent) break
        sent = String(body)
        const seen = count()
        const answer = await fetch(form.action, {
          method: 'POST',
          body,
          headers: { accept: 'application/json' },
          // A visitor who leaves now has chosen all the same.
          keepalive: true,
          signal: AbortSignal.timeout?.(patience.answer) ?? null,
        })
        const { value, message, location, found = 0 } = (await answer.json()) as Answer
        // The charter has changed: what it offers now is on another page.
        if (location) {
          window.location.assign(location)
          outcome = ''
          break
        }
        retriable = answer.status >= 500
        // Another cookie of the name stands beside ours, perhaps one that scripts cannot see;
        // asked again, the server takes away what it may.
        const doubled = count() > 1 || found > seen
        if (doubled && !cleared) {
          sent = ''
          again = cleared = true
        }
        // A browser may keep no cookies, whatever the answer is.
        const kept = value && document.cookie.split('; ').includes(`${name}=${value}`)
        outcome = !kept ? 'blocked' : doubled ? 'doubled' : 'saved'
        told = message
      }
      show()
      channel?.postMessage('')
    } catch {
      again = false
    }
    clearTimeout(slow)
    sending = false
    form.removeAttribute('aria-busy')
    // A switch may have been moved meanwhile.
    if (outcome === 'saved' && differs()) say('unsaved')
    else say(outcome, told)
    const failed = outcome === 'failed' && retriable
    if (!failed && retry.contains(document.activeElement)) save.focus()
    retry.hidden = !failed
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const pressed = (event.submitter as HTMLButtonElement | null)?.value
    if (pressed === 'accept' || pressed === 'refuse') {
      for (const input of switchesOf(form)) input.checked = pressed === 'accept'
    }
    void send()
  })
  form.addEventListener('change', () => say(differs() ? 'unsaved' : ''))
  part('[data-retry] button').addEventListener('click', () => void send())
  channel?.addEventListener('message', follow)
  // Back from the browser's memory of the page, or from another tab that could not tell.
  addEventListener('pageshow', follow)
  document.addEventListener('visibilitychange', follow)
  show()
}

/** The way to other tabs of this host; some browsers close it where they keep no data. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

const known = new Set<HTMLInputElement>()
const observer = new MutationObserver(() => {
  const form = document.querySelector<HTMLFormElement>('[data-consent]')
  if (!form) return
  // Each switch as soon as the parser has made it, before it is painted.
  for (const input of switchesOf(form)) {
    if (!known.has(input)) set(form, input)
    known.add(input)
  }
  if (!form.querySelector('[data-retry] button')) return
  observer.disconnect()
  enhance(form)
})
observer.observe(document, { childList: true, subtree: true })
