import { listRoots } from '../../../_portals/address'
import { answerFile } from '../../../_ui/answer'
import { draw } from '../../../_ui/images/draw'
import { touchIcon, touchSize } from '../../../_ui/images/icon'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listRoots

/** The portal’s icon on home screens. */
export const GET = answerFile(async ({ portal }) => ({
  body: await draw(touchIcon(portal), touchSize),
  headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
}))
