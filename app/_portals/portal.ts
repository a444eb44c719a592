import { z } from 'zod'
import { languageTag } from '../_languages/language-tag'
import { accent } from './accent'
import { categoryKey, defaultCategories, maxCategories } from './category-key'
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
  categories: z
    .array(categoryKey)
    .max(maxCategories, `must list at most ${maxCategories}`)
    .refine((keys) => keys.includes('necessary'), 'must list `necessary`')
    .default(defaultCategories)
    .describe(
      'The categories of cookies that the charter tells apart, by their keys, in the order in which visitors meet them: of `shared/categories.yaml`, or of a `categories.yaml` beside this file. `necessary` is always among them.',
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

/** A portal’s logo, as its pages show it. */
export interface Logo {
  /** What it says, for those who do not see it. */
  alt: string
  /** The editor’s image, beside `portal.yaml`. */
  file: string
  /** What it is called on the portal’s host; changes with its content: `3f9a0c12.svg`. */
  name: string
  /** How much room it takes in the header, in CSS pixels. */
  width: number
  height: number
}

/** One organisation’s open-data site: a tenant. Plain data. */
export interface Portal extends Omit<z.output<typeof portalSchema>, 'look'> {
  /** The name of its folder: lower-case letters, digits and hyphens. */
  id: string
  /** Its colour as `#1f4e79`, and its logo if it has one. */
  look: { accent: string; logo?: Logo }
}
