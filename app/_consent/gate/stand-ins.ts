import { choose } from './choose'
import { allowed } from './store'
import { held, missingFor } from './tags'
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
    const missing = missingFor(frame)
    const { src, placeholder = standIn } = frame.dataset
    // Nothing that a visitor could allow helps where a category is unknown.
    if (frame.standIn || !missing.length || !missing.every((category) => names[category])) continue
    const form = document.createElement('form')
    form.innerHTML = trustHtml(
      placeholder.replace('{}', `${missing.map((category) => names[category])}`),
    )
    // A portal that writes no link gets the title alone.
    const link = form.querySelector('a') ?? (form as never as HTMLAnchorElement)
    link.href = src as string
    link.append(frame.title || (src as string))
    form.onsubmit = () => {
      choose(`save&allow=${[...allowed, ...missing].join('&allow=')}`, update)
      return false
    }
    frame.before(form)
    // Without an address it would be an empty box.
    frame.style.display = 'none'
    frame.standIn = () => {
      form.remove()
      frame.style.display = ''
    }
  }
}
