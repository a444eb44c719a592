import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'
import { constraint } from '../_content/constraint'

/** RFC 1123, section 2.1: letters, digits and inner hyphens; each label at most 63 characters. */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** The last label is never a number: that would be an IPv4 address (WHATWG URL, section 3.5). */
const hostPattern = new RegExp(`^(?:${label}\\.)+(?![0-9]+$)${label}$`)

/**
 * A portal's host as an editor writes it: at least two labels, lower case,
 * without scheme, port, path or trailing dot. Letters beyond ASCII are allowed
 * and become the punycode form that browsers send (UTS 46, as in the URL
 * standard). `localhost` and what ends in it are kept for local browsing.
 */
export const host = z
  .string()
  .meta({
    // Refuses nothing that the rules below accept, and most of what they refuse.
    pattern: '^(?!.*\\.(localhost|[0-9]+)$)[^\\s.:/?#@_*A-Z]+(\\.[^\\s.:/?#@_*A-Z]+)+$',
    patternErrorMessage:
      'must be a host name such as "data.example.fr", in lower case, without https://, port or path',
    examples: ['data.example.fr'],
  })
  .refine(
    (written) => written === written.toLowerCase(),
    constraint({
      en: 'must be a host name in lower case, such as "data.example.fr"',
      fr: 'doit être un nom d’hôte en minuscules, comme "data.example.fr"',
    }),
  )
  // The conversion reads a URL's host: what ends one would be dropped in silence.
  .transform((written) => (/^[\p{L}\p{M}\p{N}.-]+$/u.test(written) ? domainToASCII(written) : ''))
  .refine(
    (ascii) => hostPattern.test(ascii) && ascii.length <= 253,
    constraint({
      en: 'must be a host name such as "data.example.fr", without https://, port, path or final dot',
      fr: 'doit être un nom d’hôte comme "data.example.fr", sans https://, ni port, ni chemin, ni point final',
    }),
  )
  .refine(
    (ascii) => !ascii.endsWith('.localhost'),
    constraint({
      en: 'must be a public host name; every portal can be browsed locally with .localhost added',
      fr: 'doit être un nom d’hôte public ; chaque portail se consulte en local avec .localhost à la fin',
    }),
  )

/** `host` for people to read: `xn--donnes-fva.fr` becomes `données.fr`. */
export function displayHost(host: string): string {
  return domainToUnicode(host)
}

/** What stands for a portal’s canonical host on the hosts of a preview: no other host begins so. */
const previewMark = '~'

/** The host by which a preview knows the portal of `host`, as the first segment of a path. */
export function previewHost(host: string): string {
  return previewMark + host
}

/** The canonical host of a portal in a preview; `undefined` where `host` is none of a preview’s. */
export function hostInPreview(host: string): string | undefined {
  return host.startsWith(previewMark) ? host.slice(previewMark.length) : undefined
}
