import { answerPage } from '../_ui/answer'
import NotFoundPage from '../not-found'

export const dynamic = 'force-static'

/** Every address that leads nowhere is rewritten to here (see next.config.js). */
export function GET(): Promise<Response> {
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate' }
  return answerPage(NotFoundPage(), { status: 404, headers })
}
