import { z } from 'zod'
import { languageTag } from '../_languages/language-tag'
import { category } from './cookie'

const text = z.string().trim().min(1, 'must not be empty')

/** What a shared passage can be called; it is a part of its file’s name. */
export const passageName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a name of lower-case letters, digits and hyphens')

interface Component {
  /** What it may be given; values are plain texts. */
  attributes: z.ZodObject
  /** Whether it stands alone on its lines, or may stand within a sentence. */
  place: 'block' | 'inline'
  /** Whether it may enclose text. */
  encloses: boolean
}

/** What MDX files may write between `<` and `>`. Anything else is refused. */
export const components: ReadonlyMap<string, Component> = new Map([
  // A link to the portal, whose text is its host unless it encloses another.
  ['PlatformLink', { attributes: z.strictObject({}), place: 'inline', encloses: true }],
  // The shared text of that name, in the charter’s language.
  [
    'Passage',
    {
      attributes: z.strictObject({ name: passageName }),
      place: 'block',
      encloses: false,
    },
  ],
  // The table of the charter’s cookies of one category.
  ['CookieTable', { attributes: z.strictObject({ category }), place: 'block', encloses: false }],
  // A term in another language than the charter’s, for screen readers.
  ['i', { attributes: z.strictObject({ lang: languageTag }), place: 'inline', encloses: true }],
  // An abbreviation and what it stands for.
  ['abbr', { attributes: z.strictObject({ title: text }), place: 'inline', encloses: true }],
])
