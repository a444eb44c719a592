import { z } from 'zod'
import { languageTag } from '../_languages/language-tag'
import { accent } from './accent'
import { host } from './host'
import { timeZone } from './time-zone'

/** What a portal can be called: the name of its folder. */
export const portalId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be made of lower-case letters, digits and single hyphens',
  )

/** What `content/portals/<id>/portal.yaml` says. */
export const portalSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .describe('The portal’s name as its visitors know it.'),
  hosts: z
    .tuple([host], host)
    .describe(
      'Its domains, at least one. The first is the one that visitors see; each other one redirects to it. Accents may be written as they are.',
    )
    .meta({ uniqueItems: true }),
  languages: z
    .tuple([languageTag], languageTag)
    .describe(
      'The languages of its charter, at least one. The first is served at `/`, each other one at `/<lang>`; each needs its `cookies.<lang>.mdx`.',
    )
    .meta({ uniqueItems: true }),
  timeZone: timeZone
    .default('Europe/Paris')
    .describe('Where the portal is. It decides the day of a visitor’s choice.'),
  look: z
    .strictObject({
      accent: accent.describe(
        'The colour of links and marks: `#` and six hexadecimal digits, between quotes because YAML takes a bare `#` for a comment. It must be readable as text.',
      ),
      logo: z
        .strictObject({
          file: z
            .string()
            .regex(
              /^[A-Za-z0-9][\w.-]*\.(?:svg|png)$/,
              'must be the name of a file that ends in .svg or .png, made of letters without accents, digits, `-`, `_` and `.`',
            )
            .meta({ examples: ['logo.svg', 'logo.png'] })
            .describe('The image beside this `portal.yaml`. It stands on white in the header.'),
          alt: z
            .string()
            .trim()
            .min(1, 'must not be empty')
            .describe(
              'What the image says, for those who do not see it. Where that is just the portal’s name, the image stands for it; otherwise the name follows.',
            ),
        })
        .optional()
        .describe('The portal’s logo.'),
    })
    .describe('How the portal’s pages look.'),
})

/** One organisation’s open-data site: a tenant. */
export interface Portal extends z.output<typeof portalSchema> {
  /** The name of its folder: lower-case letters, digits and hyphens. */
  id: string
}

/** Address of the portal itself, absolute, ending in `/`. */
export function portalUrl(portal: Portal): string {
  return `https://${portal.hosts[0]}/`
}

/** Path of the charter in `lang` on the portal’s hosts: `/` in the default language. */
export function charterPath(portal: Portal, lang: string): string {
  return lang === portal.languages[0] ? '/' : `/${lang}`
}

/** Address of the charter in `lang`, absolute, on the portal’s canonical host. */
export function charterUrl(portal: Portal, lang: string): string {
  return new URL(charterPath(portal, lang), portalUrl(portal)).href
}

/** Path of what lies beside a charter and is called `name`: below the charter’s `path`, `/` or `/<lang>`. */
export function pathBelow(path: string, name: string): string {
  return path.endsWith('/') ? path + name : `${path}/${name}`
}

/**
 * Address of `path` on this machine, under the portal’s canonical host with
 * `.localhost` added. `PORT` is the one that `npm start` builds and serves with,
 * or that `next dev` listens on; 3000 when it is not set.
 */
export function localUrl(portal: Portal, path: string): string {
  return `http://${portal.hosts[0]}.localhost:${process.env.PORT || 3000}${path}`
}
