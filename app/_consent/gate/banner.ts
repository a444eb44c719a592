import { choose } from './choose'
import { isCurrent } from './store'
import { held, missingFor } from './tags'
import { trustHtml } from './trusted'

let host: HTMLElement | undefined

/** Whether something in the page waits for the visitor’s consent. */
const isWaited = () =>
  [...document.querySelectorAll<HTMLElement>(held)].some((element) =>
    missingFor(element).some((category) => consented.includes(category)),
  )

/**
 * Asks for a choice, once something waits for one and until it is made. The banner stands
 * over the page’s end, so that nothing moves, and first in the page for keyboards; it has a
 * shadow tree of its own, in which the page’s styles change nothing.
 *
 * @param update Lets the page follow a choice.
 */
export function updateBanner(update: () => void): void {
  const root = document.documentElement.style
  if (isCurrent && host) {
    host.remove()
    host = undefined
    root.scrollPaddingBottom = ''
  } else if (!isCurrent && !host && document.body && isWaited()) {
    host = document.createElement('gate-banner')
    const tree = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(bannerStyle)
    tree.adoptedStyleSheets = [sheet]
    tree.innerHTML = trustHtml(banner)
    const form = tree.querySelector('form') as HTMLFormElement
    // A charter on another host is sent the choice as any form sends it.
    if (endpoint[0] === '/') {
      form.onsubmit = ({ submitter }) => {
        choose((submitter as HTMLButtonElement).value, update)
        return false
      }
    }
    document.body.prepend(host)
    // What is focused behind it scrolls clear of it.
    root.scrollPaddingBottom = `${(tree.firstChild as HTMLElement).offsetHeight}px`
  }
}
