import { z } from 'zod'
import { assetUrl, urlOf } from '../_addresses/links'
import { category } from '../_charters/cookie'
import { describeLifetime, writeDuration } from '../_charters/lifetime'
import type { Content } from '../_content/content'
import { loadMessages, type Messages } from '../_languages/messages'
import { revisionPattern } from './revision'
import { loadSnapshot, type Snapshot } from './snapshot'

/** What `cookies.json` says; texts are in the charter’s language. */
export const datasetSchema = z.object({
  $schema: z.url().describe('Where this is described as a JSON Schema (draft 7).'),
  portal: z.object({
    name: z.string().describe('What the portal is called.'),
    host: z.string().describe('Its canonical host, in ASCII.'),
  }),
  charter: z.object({
    url: z.url().describe('Where visitors read the charter.'),
    title: z.string().describe('What the charter is called.'),
    language: z.string().describe('The language of its texts (BCP 47).'),
    updated: z.iso.date().describe('The day of its last change (ISO 8601).'),
  }),
  revision: z
    .string()
    .regex(revisionPattern)
    .describe(
      'What consent is about on this portal, as the visitor’s cookie names it: the same in each language, another one when visitors ought to be asked again.',
    ),
  categories: z
    .array(
      z.object({
        id: category.describe('`necessary`, `statistics`, `first-party` or `third-party`.'),
        name: z.string().describe('What visitors read.'),
        needsConsent: z.boolean().describe('Whether visitors are asked: all but `necessary`.'),
      }),
    )
    .describe('The kinds of cookies that this charter tells apart.'),
  cookies: z
    .array(
      z.object({
        name: z.string().describe('The cookie’s name, as browsers show it.'),
        provider: z.string().describe('Who sets the cookie.'),
        service: z.string().describe('The service that it belongs to, and where on the site.'),
        category: category.describe('The `id` of its category.'),
        purpose: z.string().describe('What it is for.'),
        lifetime: z
          .string()
          .regex(/^(?:session|P(?:[1-9]\d*[DWMY]|T[1-9]\d*[MH]))$/)
          .nullable()
          .describe(
            'How long browsers keep it: an ISO 8601 duration such as `P182D`, `session` for until they are closed, `null` where nobody has stated it.',
          ),
        lifetimeInWords: z.string().describe('The same as visitors read it.'),
        thirdParty: z.string().nullable().describe('Who else can read it; `null` for nobody.'),
      }),
    )
    .describe('The rows of the charter’s tables, in the editor’s order.'),
})
export type Dataset = z.output<typeof datasetSchema>

function describeDataset(snapshot: Snapshot, messages: Messages): Dataset {
  const { portal, lang, title, updated, revision, categories, cookies } = snapshot
  return {
    $schema: assetUrl(portal, 'cookies.schema.json'),
    portal: { name: portal.name, host: portal.hosts[0] },
    charter: { url: urlOf(portal, lang), title, language: lang, updated },
    revision,
    categories: categories.map(({ id }) => ({
      id,
      name: messages.consent.categories[id],
      needsConsent: id !== 'necessary',
    })),
    cookies: cookies.map(({ name, provider, service, category, purpose, ...cookie }) => ({
      name,
      provider,
      service,
      category,
      purpose,
      lifetime: cookie.lifetime ? writeDuration(cookie.lifetime) : null,
      lifetimeInWords: describeLifetime(cookie.lifetime, messages),
      thirdParty: cookie.thirdParty ?? null,
    })),
  }
}

/**
 * What portal `id` states in `lang`, for programs.
 *
 * @throws ContentError when there are mistakes in it.
 */
export function loadDataset(content: Content, id: string, lang: string): Dataset {
  return describeDataset(loadSnapshot(content, id, lang), loadMessages(content, lang))
}
