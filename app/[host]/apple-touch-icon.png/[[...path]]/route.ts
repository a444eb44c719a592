import { keepFor } from '../../../_http/caching.js'
import { handleOnce } from '../../../_http/handler'
import { respondWithData } from '../../../_http/response'
import { draw } from '../../../_ui/images/draw'
import { touchIcon, touchSize } from '../../../_ui/images/icon'

export * from '../../../_http/read-only'

/** The portal’s icon on home screens. */
export const GET = handleOnce(async ({ outline: { portal } }) =>
  respondWithData(await draw(touchIcon(portal), touchSize), {
    'content-type': 'image/png',
    'cache-control': keepFor(86_400),
  }),
)
