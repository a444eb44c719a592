/** What the charter’s page and the portal’s own pages, which have the gate, tell scripts alike. */

/** Dispatched on `document` when what is allowed changes; documented in app/_consent/README.md. */
export const eventName = 'cookies_preferences:change'

/** What it brings: what is in force for a visitor. */
export interface InForce {
  /** The keys of the categories in force that visitors decide on. */
  allowed: readonly string[]
  /** The charter’s current revision. */
  revision: string
}
