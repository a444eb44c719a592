import { getPublicSuffix } from 'tldts'
import type { Content } from '../_content/content'
import { readPlatforms } from './platforms'

/** Whether a cookie of `domain` is read on `host`. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/**
 * What ends a host and is nobody’s, because anybody can have a name under it
 * (https://publicsuffix.org): browsers store no cookie for it.
 */
export function publicSuffixOf(host: string): string {
  return getPublicSuffix(host, { allowPrivateDomains: true }) ?? ''
}

/** The platform whose other customers would read a cookie of `domain`; `undefined` where there is none. */
export function platformUnder(content: Content, domain: string): string | undefined {
  return readPlatforms(content).domains.find((platform) => isUnder(platform, domain))
}

/** `host` and all domains above it. */
export function domainsAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

/** The domains that a cookie on `host` can be of, and that no platform has: the host itself, and those above it. */
export function listOwnDomains(content: Content, host: string): string[] {
  const suffix = publicSuffixOf(host)
  return domainsAbove(host).filter(
    (domain) => domain.length > suffix.length && !platformUnder(content, domain),
  )
}
