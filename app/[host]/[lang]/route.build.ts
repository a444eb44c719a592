import { findDestination, listAddresses } from '../../_portals/address'
import { answerMoved, answerPage } from '../../_ui/answer'
import CharterPage from './page'

export const dynamic = 'force-static'
// An address that is not listed is a 404 that leaves no trace, on disk or in memory.
export const dynamicParams = false

export function generateStaticParams() {
  return listAddresses()
}

export async function GET(
  _request: Request,
  { params }: RouteContext<'/[host]/[lang]'>,
): Promise<Response> {
  const { movedTo } = findDestination(await params) ?? {}
  return movedTo ? answerMoved(movedTo) : answerPage(await CharterPage({ params }))
}
