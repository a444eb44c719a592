import type { Category } from './category'
import type { Cookie } from './cookie'

/** What a charter states of cookies, which consent is about. */
export interface Facts {
  /** Those that it declares, in the editor’s order, catalogue and overrides put together. */
  cookies: readonly Cookie[]
  /** The one that keeps the visitor’s choice, where the charter does not declare it. */
  own: readonly Cookie[]
  /** The categories that the portal tells apart, in the order in which visitors meet them. */
  categories: readonly Category[]
}
