import { handle, respondNotFound } from '../_http/handler'

export const dynamic = 'force-static'

/** Every address that leads nowhere is rewritten to here (see next.config.js). */
export const GET = handle(() => respondNotFound('public, max-age=0, must-revalidate'))
