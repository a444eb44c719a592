import { z } from 'zod'
import { constraint, notEmpty } from '../_content/constraint'
import { languageTag } from '../_languages/language-tag'
import { accent } from './accent'
import { categoryKey, defaultCategories, maxCategories } from './category-key'
import { host } from './host'
import { timeZone } from './time-zone'

/** What a portal can be called: the name of its folder. */
export const portalId = z.string().regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  constraint({
    en: 'must be made of lower-case letters, digits and single hyphens',
    fr: 'doit être fait de minuscules sans accent, de chiffres et de traits d’union simples',
  }),
)

/** What `content/portals/<id>/portal.yaml` says. */
export const portalSchema = z.strictObject({
  name: z.string().trim().min(1, notEmpty).meta({
    description: 'The portal’s name as its visitors know it.',
    french: 'Le nom du portail, tel que ses visiteurs le connaissent.',
  }),
  hosts: z.tuple([host], host).meta({
    description:
      'Its domains, at least one. The first is the one that visitors see; each other one redirects to it. Accents may be written as they are.',
    french:
      'Ses noms de domaine, au moins un. Les visiteurs voient le premier ; les autres y redirigent. Les accents s’écrivent tels quels.',
    uniqueItems: true,
  }),
  languages: z.tuple([languageTag], languageTag).meta({
    description:
      'The languages of its charter, at least one. The first is served at `/`, each other one at `/<lang>`; each needs its `cookies.<lang>.mdx`.',
    french:
      'Les langues de sa charte, au moins une. La première répond à `/`, les autres à `/<langue>` ; à chacune son `cookies.<langue>.mdx`.',
    uniqueItems: true,
  }),
  categories: z
    .array(categoryKey)
    .max(
      maxCategories,
      constraint({
        en: `must list at most ${maxCategories}`,
        fr: `doit en citer au plus ${maxCategories}`,
      }),
    )
    .refine(
      (keys) => keys.includes('necessary'),
      constraint({ en: 'must list `necessary`', fr: 'doit citer `necessary`' }),
    )
    .default(defaultCategories)
    .meta({
      description:
        'The categories of cookies that the charter tells apart, by their keys, in the order in which visitors meet them: of `shared/categories.yaml`, or of a `categories.yaml` beside this file. `necessary` is always among them.',
      french:
        'Les catégories de cookies que distingue la charte, par leurs clés, dans l’ordre où les visiteurs les rencontrent : celles de `shared/categories.yaml`, ou d’un `categories.yaml` à côté de ce fichier. `necessary` en fait toujours partie.',
      uniqueItems: true,
    }),
  timeZone: timeZone.default('Europe/Paris').meta({
    description: 'Where the portal is. It decides the day of a visitor’s choice.',
    french: 'Là où se trouve le portail. De ce fuseau dépend le jour du choix d’un visiteur.',
  }),
  look: z
    .strictObject({
      accent: accent.meta({
        description:
          'The colour of links and marks: `#` and six hexadecimal digits, between quotes because YAML takes a bare `#` for a comment. It must be readable as text.',
        french:
          'La couleur des liens et des repères : `#` et six chiffres hexadécimaux, entre guillemets droits, car YAML prend un `#` nu pour un commentaire. Un texte de cette couleur doit rester lisible.',
      }),
      logo: z
        .strictObject({
          file: z
            .string()
            .regex(
              /^[A-Za-z0-9][\w.-]*\.(?:svg|png)$/,
              constraint({
                en: 'must be the name of a file that ends in .svg or .png, made of letters without accents, digits, `-`, `_` and `.`',
                fr: 'doit être le nom d’un fichier finissant par .svg ou .png, fait de lettres sans accent, de chiffres, de `-`, `_` et `.`',
              }),
            )
            .meta({
              examples: ['logo.svg', 'logo.png'],
              description: 'The image beside this `portal.yaml`. It stands on white in the header.',
              french:
                'L’image à côté de ce `portal.yaml`. Elle figure sur fond blanc dans l’en-tête.',
            }),
          alt: z.string().trim().min(1, notEmpty).meta({
            description:
              'What the image says, for those who do not see it. Where that is just the portal’s name, the image stands for it; otherwise the name follows.',
            french:
              'Ce que dit l’image, pour qui ne la voit pas. Si c’est exactement le nom du portail, l’image en tient lieu ; sinon, le nom suit.',
          }),
        })
        .optional()
        .meta({ description: 'The portal’s logo.', french: 'Le logo du portail.' }),
    })
    .meta({
      description: 'How the portal’s pages look.',
      french: 'L’apparence des pages du portail.',
    }),
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
