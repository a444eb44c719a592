import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { parseUrl } from '../_content/parse-url'
import { host } from './host'

const mistake = constraint({
  en: 'must be an address such as "https://data.example.fr", without user, port, query or fragment',
  fr: 'doit être une adresse comme "https://data.example.fr", sans utilisateur, ni port, ni requête, ni fragment',
})

const written = /^https:\/\/([^\s/?#@:]+)(?:\/[^\s?#]*)?$/

/** The address of a portal itself as an editor writes it; what is read is how browsers write it. */
export const site = z
  .string()
  .refine((address) => {
    const [, name] = written.exec(address) ?? []
    return host.safeParse(name).success && parseUrl(address) !== undefined
  }, mistake)
  .transform((address) => new URL(address).href)
  .meta({
    pattern: written.source,
    patternErrorMessage: mistake.split('\n')[0],
    examples: ['https://data.example.fr'],
  })

/** The host of a portal itself, in ASCII. */
export function hostOfSite({ site }: { site: string }): string {
  return new URL(site).hostname
}
