import type { eventName } from '../open-page'
import { updateBanner } from './banner'
import { sendSignals } from './signals'
import { showStandIns } from './stand-ins'
import { allowed, isAllowed, readChoice } from './store'
import { releaseTags } from './tags'
import { eraseRefused } from './withdrawal'

/** Lets what the page has now wait, or take effect. */
function look(): void {
  releaseTags()
  if (BANNER) updateBanner(update)
  showStandIns(update)
}

/** Lets the page follow what is in force now. */
function update(): void {
  const before = allowed
  readChoice()
  eraseRefused()
  if (`${before}` !== `${allowed}`) {
    if (SIGNALS) sendSignals()
    if (before) {
      // Its name stands here again, since a bundle has a variable for what is imported.
      document.dispatchEvent(
        new CustomEvent('cookies_preferences:change' satisfies typeof eventName, {
          detail: window.cookies_preferences,
        }),
      )
      if (!before.every(isAllowed)) {
        // What still runs writes no cookie until it is gone; what else is allowed runs then.
        Object.defineProperty(document, 'cookie', { value: '' })
        location.reload()
        return
      }
    }
  }
  look()
}

update()
window.cookieStore?.addEventListener('change', update)
addEventListener('visibilitychange', update)
// Back from the browser’s memory of pages; and the page’s last node is complete.
addEventListener('pageshow', update)
new MutationObserver(look).observe(document, { childList: true, subtree: true })
