import type { RequestListener } from 'node:http'
import { hostAsked } from '../_addresses/address'

/** A name that is nobody’s (RFC 6761, section 6.4), so that what asks it finds no charter. */
const nobody = 'directory.invalid'

/**
 * Puts around `handle` that `localhost` is a host like any that no portal lists: the directory
 * of portals, which answers there, is for trying the site out.
 */
export function hideDirectory(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { headers } = request
    if (hostAsked(headers.host) === 'localhost') headers.host = nobody
    return handle(request, response)
  }
}
