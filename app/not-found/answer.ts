import { answerPage } from '../_ui/answer'
import NotFoundPage from '../not-found'

/** Answers that there is nothing. Unless said otherwise nobody keeps that, for it was made on request. */
export function answerNotFound(cacheControl = 'no-store'): Promise<Response> {
  return answerPage(NotFoundPage(), { status: 404, headers: { 'cache-control': cacheControl } })
}
