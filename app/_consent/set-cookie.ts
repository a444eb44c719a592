import { stringifySetCookie } from 'cookie'
import type { Portal } from '../_portals/portal'
import { type Choice, lifetimeInDays, serializeChoice } from './preferences'

/**
 * The `Domain` of the cookie that keeps choices on a portal; `undefined` where it is the
 * charter’s host’s alone.
 *
 * @param local Added where the host is asked with it: `.localhost`.
 */
export function domainOf({ domain }: Portal['cookie'], local: string): string | undefined {
  return domain && domain + local
}

/** The `Path` of that cookie: all of the host, of a preview’s the portal’s part. */
export function pathOfCookie({ preview }: Portal): string {
  return preview?.prefix ?? '/'
}

/**
 * The `Set-Cookie` header for `choice` on a portal. It stays on the charter’s host, without
 * `Domain`, but where the portal states one: a domain shared by several portals would carry
 * one’s choice to another. Not `HttpOnly`: the portal’s own scripts read it.
 *
 * @param local As for its domain.
 */
export function setCookie(portal: Portal, choice: Choice, local: string): string {
  const { cookie } = portal
  const domain = domainOf(cookie, local)
  return stringifySetCookie(
    {
      name: cookie.name,
      ...(domain && { domain }),
      value: serializeChoice(choice),
      maxAge: lifetimeInDays * 86_400,
      path: pathOfCookie(portal),
      sameSite: 'lax',
      secure: true,
    },
    // The value has no character that a cookie may not have, and stays readable.
    { encode: (value) => value },
  )
}
