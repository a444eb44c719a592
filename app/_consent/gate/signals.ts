import { isAllowed } from './store'
import './portal'

let isFirst = true

/** Google’s own scripts take nothing but `arguments` for a command. */
function gtag(..._command: unknown[]): void {
  window.dataLayer ??= []
  // biome-ignore lint/complexity/noArguments: as they ask.
  window.dataLayer.push(arguments)
}

/** Both Matomo’s queue and Piano’s. */
function push(...command: string[]): void {
  window._paq ??= []
  window._paq.push(command)
}

/**
 * Tells the tools of the portal what is in force: what is refused before any of them runs,
 * and each change.
 *
 * - Google: https://developers.google.com/tag-platform/security/guides/consent
 * - Matomo: https://developer.matomo.org/guides/tracking-consent
 * - Piano Analytics, whose library keeps its mode itself:
 *   https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent
 */
export function sendSignals(): void {
  const granted: Record<string, string> = { ...denied }
  if (isFirst && denied) gtag('consent', 'default', denied)
  for (const [name, category, isMatomo] of signals) {
    const isGranted = isAllowed(category)
    if (name in granted) {
      if (isGranted) granted[name] = 'granted'
    } else if (isMatomo) {
      if (isFirst) push(`require${name}`)
      if (isGranted) push(`set${name}Given`)
      else if (!isFirst) push(`forget${name}Given`)
    } else {
      // Beside what the portal has set there.
      window.pdl = { ...window.pdl, requireConsent: 'v2' }
      push('consent.setMode', isGranted ? 'opt-in' : name)
    }
  }
  if (denied) gtag('consent', 'update', granted)
  isFirst = false
}
