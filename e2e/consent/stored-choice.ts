import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright/test'
import { address, real } from '../sites'

// Browsers take a `Secure` cookie over plain http from localhost and its subdomains only.
export const host = 'data.cabinet-fsl.fr.localhost'
export const otherHost = 'arssante.opendatasoft.com.localhost'

/** The lines that integrators are given, which define `isInForce`. */
export const [, readmeLines = ''] =
  /```js\n(function isInForce[\s\S]*?)```/.exec(readFileSync('app/_consent/README.md', 'utf8')) ??
  []

export const cookieName = 'cookies_preferences'

/** The day where the portal is. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format()

/** The value of a cookie that allows `allow`, by default for no revision that there is. */
export function choiceOf(allow: string, revision = '00000000'): string {
  return `v=1&date=${today}&revision=${revision}&allow=${allow}`
}

/** The stored cookie, as the browser has it for a host. */
export async function storedCookie(context: BrowserContext, onHost = host) {
  const cookies = await context.cookies(address(real, onHost).replace('http:', 'https:'))
  return cookies.find(({ name }) => name === cookieName)
}

/** The categories that are allowed on `host`; `undefined` where no choice is stored. */
export async function allowedCategories(context: BrowserContext): Promise<string | undefined> {
  const cookie = await storedCookie(context)
  return cookie && (new URLSearchParams(cookie.value).get('allow') ?? undefined)
}

/** Stores a cookie of this value as if the portal of `domain` had. */
export async function storeCookie(
  context: BrowserContext,
  value: string,
  domain = host,
): Promise<void> {
  await context.addCookies([
    { name: cookieName, value, domain, path: '/', secure: true, sameSite: 'Lax' },
  ])
}
