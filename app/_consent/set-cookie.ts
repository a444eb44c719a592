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

/**
 * `Set-Cookie` headers that take away what a sibling of `host` (as the header of
 * that name has it, perhaps with a port) may have stored for
 * the domains above it: beside it, the host's own cookie would not be believed.
 */
export function clearParents({ cookie }: Portal, host: string): string[] {
  const labels = host.replace(/\.?(:.*)?$/, '').split('.')
  return labels.slice(1, -1).map((_, index) =>
    stringifySetCookie({
      name: cookie.name,
      value: '',
      domain: labels.slice(index + 1).join('.'),
      path: '/',
      maxAge: 0,
      secure: true,
    }),
  )
}
