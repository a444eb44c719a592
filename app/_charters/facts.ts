import type { ConsentCategory } from './category'
import type { Cookie } from './cookie'

/** What a charter states of cookies, which consent is about. */
export interface Facts {
  /** The cookies in use, in the editor’s order, catalogue and overrides put together. */
  cookies: Cookie[]
  /** The kinds of cookies that visitors may allow, in the order of `consentCategories`. */
  consent: ConsentCategory[]
}
