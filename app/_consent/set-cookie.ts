import { stringifySetCookie } from 'cookie'
import type { Portal } from '../_portals/portal'
import { type Choice, lifetimeInDays, serializeChoice } from './preferences'

/**
 * The `Set-Cookie` header for `choice` on a portal. It stays on the charter’s host, without
 * `Domain`, but where the portal states one: a domain shared by several portals would carry
 * one’s choice to another. Not `HttpOnly`: the portal’s own scripts read it.
 *
 * @param local Added to the domain where the host is asked with it: `.localhost`.
 */
export function setCookie({ cookie }: Portal, choice: Choice, local: string): string {
  return stringifySetCookie(
    {
      name: cookie.name,
      ...(cookie.domain && { domain: cookie.domain + local }),
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
