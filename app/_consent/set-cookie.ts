import { stringifySetCookie } from 'cookie'
import type { Portal } from '../_portals/portal'
import { type Choice, lifetimeInDays, serializeChoice } from './preferences'

/**
 * The `Set-Cookie` header for `choice` on a portal. Without `Domain` it stays on its host:
 * a domain shared by several portals would carry one’s choice to another. Not
 * `HttpOnly`: the portal’s own scripts read it.
 */
export function setCookie({ cookie }: Portal, choice: Choice): string {
  return stringifySetCookie(
    {
      name: cookie.name,
      value: serializeChoice(choice),
      maxAge: lifetimeInDays * 86_400,
      path: '/',
      sameSite: 'lax',
      secure: true,
    },
    // The value has no character that a cookie may not have, and stays readable.
    { encode: (value) => value },
  )
}
