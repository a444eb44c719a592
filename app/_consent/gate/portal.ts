import type { InForce } from '../open-page'

/**
 * What the gate of one portal knows, in one language. Its file declares these constants around
 * its code (file.ts), which names no others of the page but those of browsers.
 */
export interface GateData {
  /** What the portal calls the cookie of its choices. */
  cookie: string
  /**
   * Where choices are sent, and the page that shows them: paths, or whole addresses where the
   * charter has another host than the portal.
   */
  endpoint: string
  choices: string
  /** The charter’s current one. */
  revision: string
  /** The keys of the categories that nobody is asked about. */
  always: readonly string[]
  /** The keys of those that visitors decide on. */
  asked: readonly string[]
  /** The keys of those among them that are off until the visitor consents. */
  consented: readonly string[]
  /** The keys of those among them that are on until the visitor objects. */
  objectable: readonly string[]
  /**
   * Categories that visitors decide on, each with the names under which the portal stores
   * something of it, as a regular expression.
   */
  erasable: readonly (readonly [category: string, names: string])[]
  /** The domains that its cookies can have, and an empty one for those of a host alone. */
  domains: readonly string[]
  /** What each category that visitors decide on is called within a sentence, as HTML after a space. */
  names: Record<string, string>
  /**
   * What stands for a frame, as HTML: its first link leads to what the frame shows and takes
   * its title, its buttons allow what that needs, and `{}` stands for these categories’ names.
   */
  standIn: string
  /**
   * Whom its categories are told to, each with one of them (an empty one is never in force): a
   * field of Google’s consent mode; what Matomo’s commands ask for, `CookieConsent` or
   * `Consent`, marked as such; or Piano’s mode where the category is not in force.
   */
  signals: readonly (readonly [name: string, category: string, isMatomo?: true])[]
  /** All of Google’s fields, as they are before a choice; absent where nothing is told to Google. */
  denied: Record<string, 'denied'> | undefined
  /** What asks for a choice, as HTML: a section with a form; and its style sheet. */
  banner: string
  bannerStyle: string
}

/** How old tools and browsers are called that TypeScript does not know. */
declare global {
  interface Window {
    /** What is in force, for the portal’s scripts; documented in app/_consent/README.md. */
    cookies_preferences: InForce
    trustedTypes?: {
      createPolicy<Rules extends object>(name: string, rules: Rules): Rules
    }
    dataLayer?: unknown[]
    _paq?: unknown[]
    pdl?: object
  }
  interface HTMLElement {
    /** Puts a frame back in the place of what stands for it. */
    standIn?: () => void
  }
}

/** Which parts its file has: those that the portal needs (file.ts). */
declare global {
  const OBJECTION: boolean
  const TRUSTED_TYPES: boolean
  const SIGNALS: boolean
  const BANNER: boolean
}

declare global {
  const cookie: GateData['cookie']
  const endpoint: GateData['endpoint']
  const choices: GateData['choices']
  const revision: GateData['revision']
  const always: GateData['always']
  const asked: GateData['asked']
  const consented: GateData['consented']
  const objectable: GateData['objectable']
  const erasable: GateData['erasable']
  const domains: GateData['domains']
  const names: GateData['names']
  const standIn: GateData['standIn']
  const signals: GateData['signals']
  const denied: GateData['denied']
  const banner: GateData['banner']
  const bannerStyle: GateData['bannerStyle']
}
