import { listRoots } from '../../../_portals/address'
import { answerFile } from '../../../_ui/answer'
import { iconDrawing } from '../../../_ui/images/icon'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listRoots

/** The portal’s icon in tabs and bookmarks. */
export const GET = answerFile(async ({ portal }) => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return {
    body: renderToStaticMarkup(iconDrawing(portal)),
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  }
})
