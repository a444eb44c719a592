import { listDirectories } from '../../_portals/address'
import { answerPage } from '../../_ui/answer'
import DirectoryPage from './page'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listDirectories().map(({ lang }) => ({ lang }))
}

export async function GET(
  _request: Request,
  { params }: RouteContext<'/localhost/[lang]'>,
): Promise<Response> {
  return answerPage(await DirectoryPage({ params }))
}
