import { isCurrent } from './store'

/**
 * Sends a choice as the charter’s own form does, and stays on the page. Where it could not be
 * sent or the browser has not kept it, the charter’s page of choices says what is stored.
 *
 * @param fields What was chosen, and what is allowed, as a form has it: `save&allow=statistics`.
 * @param update Lets the page follow.
 */
export function choose(fields: string, update: () => void): void {
  void fetch(endpoint, {
    method: 'POST',
    // A visitor who leaves now has chosen all the same.
    keepalive: true,
    body: new URLSearchParams(`revision=${revision}&choice=${fields}`),
  }).finally(() => {
    update()
    if (!isCurrent) location.href = choices
  })
}
