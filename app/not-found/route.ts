import { handle, respondNotFound } from '../_http/handler'

/** Every address that leads nowhere is rewritten to here (see next.config.js). */
export const GET = handle(respondNotFound)
