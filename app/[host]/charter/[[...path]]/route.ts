import { listAddresses } from '../../../_addresses/address'
import { respondWithPage } from '../../../_http/response'
import { handleAtBuild } from '../../../_http/static-handler'
import { prerenderedOfPortals } from '../../../_published/site'
import CharterPage from './page'

export const dynamic = 'force-static'
// An address that is not listed is a 404 that leaves no trace, on disk or in memory.
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listAddresses)

export const GET = handleAtBuild(
  (_request, { params }: RouteContext<'/[host]/charter/[[...path]]'>) =>
    respondWithPage(CharterPage({ params })),
)
