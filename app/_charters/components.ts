import { z } from 'zod'
import { languageTag } from '../_languages/language-tag'
import { categoryKey } from '../_portals/category-key'

const text = z.string().trim().min(1, 'must not be empty')

/** What a shared passage can be called; it is a part of its file’s name. */
export const passageName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a name of lower-case letters, digits and hyphens')

interface Component {
  /** What visitors see, for the editors’ guide. */
  description: string
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
      description: 'A link to the portal. Its text is the portal’s host, or what it encloses.',
      examples: ['<PlatformLink />', '<PlatformLink>our open data</PlatformLink>'],
      attributes: z.strictObject({}),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'Passage',
    {
      description: 'The shared text of that name, in the charter’s language.',
      examples: ['<Passage name="introduction" />'],
      attributes: z.strictObject({ name: passageName }),
      place: 'block',
      encloses: false,
    },
  ],
  [
    'CookieTable',
    {
      description:
        'The table of the charter’s cookies of that category; of several tables of one category, each shows one `provider` or one `service`.',
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
      description:
        'A term in another language than the charter’s; screen readers pronounce it in that one.',
      examples: ['<i lang="en">first-party</i>'],
      attributes: z.strictObject({ lang: languageTag }),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'abbr',
    {
      description: 'An abbreviation, and what it stands for.',
      examples: ['<abbr title="Application Programming Interface">API</abbr>'],
      attributes: z.strictObject({ title: text }),
      place: 'inline',
      encloses: true,
    },
  ],
  [
    'sup',
    {
      description: 'Letters set higher, as in French ordinals.',
      examples: ['1<sup>er</sup>'],
      attributes: z.strictObject({}),
      place: 'inline',
      encloses: true,
    },
  ],
])
