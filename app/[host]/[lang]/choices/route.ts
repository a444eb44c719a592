import { handle } from '../../../_http/handler'
import { redirectTo, respondWithPage } from '../../../_http/response'
import { findRequested } from '../../../_published/request'
import ChoicesPage from './page'

const headers = { 'cache-control': 'private, no-store' }

export const GET = handle(async (request, { params }: RouteContext<'/[host]/[lang]/choices'>) => {
  const { movedTo } = (await findRequested(await params, request.headers, 'choices')) ?? {}
  if (movedTo) return redirectTo(movedTo)
  const searchParams = Promise.resolve(Object.fromEntries(request.nextUrl.searchParams))
  return respondWithPage(ChoicesPage({ params, searchParams }), { headers })
})
