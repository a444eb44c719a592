import { type Address, listLogos } from '../../../../_portals/address'
import { loadLogo } from '../../../../_portals/logo'
import { answerFile } from '../../../../_ui/answer'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listLogos

/** What an image may do that is opened by itself: be drawn, by its own styles. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The portal’s logo. Its address changes with its content, so it is kept for good. */
export const GET = answerFile<Address & { file: string }>(({ portal }, { file }) => {
  const logo = loadLogo(portal)
  if (logo?.name !== file) return undefined
  return {
    body: logo.bytes,
    headers: {
      'content-type': logo.type,
      'content-security-policy': policy,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  }
})
