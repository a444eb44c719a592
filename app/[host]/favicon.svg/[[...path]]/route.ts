import { listRoots } from '../../../_addresses/address'
import { keepFor } from '../../../_http/caching.js'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { prerenderedOfPortals } from '../../../_published/site'
import { PortalIcon } from '../../../_ui/portal-icon'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfPortals(listRoots)

/** The portal’s icon in tabs and bookmarks. */
export const GET = handleStatic(async ({ portal }) => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return respondWithData(renderToStaticMarkup(PortalIcon({ portal, title: portal.name })), {
    'content-type': 'image/svg+xml',
    'cache-control': keepFor(86_400),
  })
})
