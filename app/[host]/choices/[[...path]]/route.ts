import { handle } from '../../../_http/handler'
import { respondWithPage } from '../../../_http/response'
import ChoicesPage from './page'

export * from '../../../_http/read-only'

const headers = { 'cache-control': 'private, no-store' }

export const GET = handle((request, { params }: RouteContext<'/[host]/choices/[[...path]]'>) => {
  const searchParams = Promise.resolve(Object.fromEntries(request.nextUrl.searchParams))
  return respondWithPage(ChoicesPage({ params, searchParams }), { headers })
})
