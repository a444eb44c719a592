import type { Address } from '../../../_addresses/address'
import { socialImagePath, socialImageUrl } from '../../../_addresses/links'
import { memoize } from '../../../_content/memoize'
import { keepFor, keepForGood } from '../../../_http/caching.js'
import { handle, respondNotFound } from '../../../_http/handler'
import { dataHeaders, respondWithData } from '../../../_http/response'
import { findRequested, type Requested } from '../../../_published/request'
import { draw } from '../../../_ui/images/draw'
import { socialImage, socialSize, versionOf } from '../../../_ui/images/social-image'

export * from '../../../_http/read-only'

/** How many pictures are kept in memory, of some 40 KB each. */
const maxKept = 50

const drawOnce = memoize(
  ({ outline, messages }: Requested, _version: string) =>
    draw(socialImage(outline, messages), socialSize),
  maxKept,
  (_requested, version) => version,
)

/**
 * The picture that other sites show beside a link to the charter. Its address
 * in the page says which picture it is, so that one is kept for good. The plain
 * address, which some ask for by themselves, is kept for an hour. Any other
 * query leads to the first: nobody can have a picture drawn, or kept, again and
 * again under addresses that they make up.
 */
export const GET = handle<Address>(async (request, context) => {
  const requested = await findRequested(await context.params, request.headers)
  if (!requested) return respondNotFound(request, context)
  const { outline, messages, lang, movedTo } = requested
  const { portal } = outline
  const version = versionOf(outline, messages)
  const current = socialImagePath(portal, lang, version)
  const { search } = request.nextUrl
  if (movedTo || (search !== '' && !current.endsWith(search))) {
    // On this machine too, the picture is on the host that was asked, unless that has moved.
    const elsewhere = movedTo?.startsWith('https:')
    const location = elsewhere ? socialImageUrl(portal, lang, version) : current
    return new Response(null, {
      status: movedTo ? 308 : 307,
      headers: { location, ...dataHeaders, 'cache-control': 'no-store' },
    })
  }
  return respondWithData(await drawOnce(requested, version), {
    'content-type': 'image/png',
    'cache-control': search ? keepForGood : keepFor(3600),
  })
})
