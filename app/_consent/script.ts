import { createHash } from 'node:crypto'
import text from './browser.ts?inline'

const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The browser script as it is served: one file, named after what is in it. */
export const consentScript = { name: `consent.${hash}.js`, text }
