import { answerNotFound } from './answer'

export const dynamic = 'force-static'

/** Every address that leads nowhere is rewritten to here (see next.config.js). */
export function GET(): Promise<Response> {
  return answerNotFound('public, max-age=0, must-revalidate')
}
