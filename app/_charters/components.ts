import { z } from 'zod'
import { constraint } from '../_content/constraint'
import type { Localized } from '../_content/localized'
import { languageTag } from '../_languages/language-tag'
import { text } from '../_languages/translated'
import { categoryKey } from '../_portals/category-key'

/** What a shared passage can be called; it is a part of its file’s name. */
export const passageName = z.string().regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  constraint({
    en: 'must be a name of lower-case letters, digits and hyphens',
    fr: 'doit être un nom en minuscules sans accent, chiffres et traits d’union',
  }),
)

interface Component {
  /** What visitors see, for the editors’ guide. */
  description: Localized
  /** How it is written, one way after the other, for the editors’ guide. */
  examples: readonly [string, ...string[]]
  /** What it may be given; values are plain texts. */
  attributes: z.ZodObject
  /** Whether it stands alone on its lines, or may stand within a sentence. */
  place: 'block' | 'inline'
  /** Whether it may enclose text. */
  encloses: boolean
}

/** What MDX files may write between `<` and `>`. Anything else is refused. */
export const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  [
    'PlatformLink',
    {
      description: {
        en: 'A link to the portal. Its text is the portal’s host, or what it encloses.',
        fr: 'Un lien vers le portail. Son texte est l’hôte du portail, ou ce qu’il entoure.',
      },
      examples: ['<PlatformLink />', '<PlatformLink>open data</PlatformLink>'],
      attributes: z.strictObject({}),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'Passage',
    {
      description: {
        en: 'The shared text of that name, in the charter’s language.',
        fr: 'Le texte partagé de ce nom, dans la langue de la charte.',
      },
      examples: ['<Passage name="introduction" />'],
      attributes: z.strictObject({ name: passageName }),
      place: 'block',
      encloses: false,
    },
  ],
  [
    'Contacts',
    {
      description: {
        en: 'Who is responsible for the portal’s data, and the data protection officer, as `portal.yaml` states them; nothing where it states neither.',
        fr: 'Le responsable des données du portail et son délégué à leur protection, tels que les indique `portal.yaml` ; rien s’il n’indique ni l’un ni l’autre.',
      },
      examples: ['<Contacts />'],
      attributes: z.strictObject({}),
      place: 'block',
      encloses: false,
    },
  ],
  [
    'CookieTable',
    {
      description: {
        en: 'The table of the charter’s cookies of that category; of several tables of one category, each shows one `provider` or one `service`.',
        fr: 'Le tableau des cookies de la charte dans cette catégorie ; s’il y en a plusieurs pour une catégorie, chacun montre un `provider` ou un `service`.',
      },
      examples: [
        '<CookieTable category="necessary" />',
        '<CookieTable category="statistics" provider="Matomo" />',
      ],
      attributes: z.strictObject({
        category: categoryKey,
        provider: text.optional(),
        service: text.optional(),
      }),
      place: 'block',
      encloses: false,
    },
  ],
  [
    'i',
    {
      description: {
        en: 'A term in another language than the charter’s; screen readers pronounce it in that one.',
        fr: 'Un terme dans une autre langue que celle de la charte ; les lecteurs d’écran le prononcent dans celle-là.',
      },
      examples: ['<i lang="en">first-party</i>'],
      attributes: z.strictObject({ lang: languageTag }),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'abbr',
    {
      description: {
        en: 'An abbreviation, and what it stands for.',
        fr: 'Une abréviation, et ce qu’elle veut dire.',
      },
      examples: ['<abbr title="Application Programming Interface">API</abbr>'],
      attributes: z.strictObject({ title: text }),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'sup',
    {
      description: {
        en: 'Letters set higher, as in French ordinals.',
        fr: 'Des lettres en exposant, comme dans les ordinaux français.',
      },
      examples: ['1<sup>er</sup>'],
      attributes: z.strictObject({}),
      place: 'inline',
      encloses: true,
    },
  ],
])
