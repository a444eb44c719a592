import type { NextRequest } from 'next/server'
import { loadCharter } from '../../../_charters/charter'
import { once } from '../../../_content/once'
import { findAsked } from '../../../_portals/address'
import type { Portal } from '../../../_portals/portal'
import { dataHeaders } from '../../../_ui/answer'
import { draw } from '../../../_ui/images/draw'
import { socialImageUrl } from '../../../_ui/images/social-address'
import { socialImage, socialSize } from '../../../_ui/images/social-image'
import { answerNotFound } from '../../../not-found/answer'

/** How many pictures are kept in memory, of some 40 KB each. */
const kept = 50

const picture = once(
  (portal: Portal, lang: string) =>
    draw(socialImage(portal, loadCharter(portal, lang), lang), socialSize),
  kept,
)

/**
 * The picture that other sites show beside a link to the charter. Its address
 * in the page says which picture it is, so that one is kept for good. The plain
 * address, which some ask for by themselves, is kept for an hour. Any other
 * query leads to the first: nobody can have a picture drawn, or kept, again and
 * again under addresses that they make up.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[host]/[lang]/opengraph-image'>,
): Promise<Response> {
  const destination = findAsked(await params, request.headers)
  if (!destination) return answerNotFound()
  const { portal, lang, movedTo } = destination
  const current = new URL(socialImageUrl(portal, loadCharter(portal, lang), lang))
  const { search } = request.nextUrl
  if (movedTo || (search !== '' && search !== current.search)) {
    // On this machine too, the picture is on the host that was asked, unless that has moved.
    const elsewhere = movedTo?.startsWith('https:')
    const location = elsewhere ? current.href : current.pathname + current.search
    return new Response(null, {
      status: movedTo ? 308 : 307,
      headers: { location, ...dataHeaders, 'cache-control': 'no-store' },
    })
  }
  const age = search ? 'max-age=31536000, immutable' : 'max-age=3600'
  return new Response(await picture(portal, lang), {
    headers: { ...dataHeaders, 'content-type': 'image/png', 'cache-control': `public, ${age}` },
  })
}
