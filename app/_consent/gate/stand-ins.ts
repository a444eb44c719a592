import { choose } from './choose'
import { allowed, isAllowed } from './store'
import { held, neededBy } from './tags'
import { trustHtml } from './trusted'

/**
 * Puts something in the place of each frame that has to wait: what the portal wrote as
 * `data-placeholder`, or a link to what the frame shows, a button that allows what it needs
 * and a link to the charter.
 *
 * @param update Lets the page follow a choice.
 */
export function showStandIns(update: () => void): void {
  for (const frame of document.querySelectorAll<HTMLElement>(`iframe${held}`)) {
    const { src, placeholder = standIn } = frame.dataset
    const missing = neededBy(frame).filter((category) => !isAllowed(category))
    // Nothing that a visitor could allow helps where a category is unknown.
    if (frame.standIn || !missing[0] || !missing.every((category) => names[category])) continue
    const form = document.createElement('form')
    form.innerHTML = trustHtml(
      placeholder.replace('{}', `${missing.map((category) => names[category])}`),
    )
    ;(form.querySelector('a') as HTMLAnchorElement).href = src as string
    ;(form.querySelector('a') as HTMLAnchorElement).append(frame.title || (src as string))
    form.onsubmit = () => {
      choose(`save&allow=${[...allowed, ...missing].join('&allow=')}`, update)
      return false
    }
    frame.before(form)
    frame.standIn = form
    // Without an address it would be an empty box.
    frame.style.display = 'none'
  }
}
