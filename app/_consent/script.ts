import { fingerprintOf } from '../_content/fingerprint'
import text from './browser.ts?inline'

/** The browser script as it is served: one file, named after what is in it. */
export const consentScript = { name: `consent.${fingerprintOf(text)}.js`, text }
