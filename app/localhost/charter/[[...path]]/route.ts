import { respondWithPage } from '../../../_http/response'
import { handleAtBuild } from '../../../_http/static-handler'
import { prerendered } from '../../../_published/site'
import DirectoryPage, { listDirectories } from './page'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerendered((content) =>
  listDirectories(content).map(({ segments }) => ({ path: segments })),
)

export const GET = handleAtBuild(
  (_request, { params }: RouteContext<'/localhost/charter/[[...path]]'>) =>
    respondWithPage(DirectoryPage({ params })),
)
