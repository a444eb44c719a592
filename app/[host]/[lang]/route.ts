import { listAddresses } from '../../_addresses/address'
import { handleAtBuild } from '../../_http/handler'
import { redirectTo, respondWithPage } from '../../_http/response'
import { findPage, prerenderedOfPortals } from '../../_published/site'
import CharterPage from './page'

export const dynamic = 'force-static'
// An address that is not listed is a 404 that leaves no trace, on disk or in memory.
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listAddresses)

export const GET = handleAtBuild(async (_request, { params }: RouteContext<'/[host]/[lang]'>) => {
  const { movedTo } = findPage(await params) ?? {}
  return movedTo ? redirectTo(movedTo) : respondWithPage(CharterPage({ params }))
})
