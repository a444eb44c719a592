import { z } from 'zod'
import { loadCharter } from '../../_charters/charter'
import { category, type Lifetime } from '../../_charters/cookie'
import { describeLifetime } from '../../_charters/lifetime'
import { revisionPattern } from '../../_consent/preferences'
import { revisionFor } from '../../_consent/revision'
import { interfaceIn } from '../../_languages/interface'
import { charterUrl, type Portal, portalUrl } from '../../_portals/portal'

/** Where every portal’s host has the JSON Schema of `cookies.json`. */
const schemaPath = '/assets/cookies.schema.json'

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

/** What the charter of `portal` in `lang` states, for programs. */
export function describeDataset(portal: Portal, lang: string): Dataset {
  const { title, updated, consent, cookies } = loadCharter(portal, lang)
  const say = interfaceIn(lang)
  return {
    $schema: new URL(schemaPath, portalUrl(portal)).href,
    portal: { name: portal.name, host: portal.hosts[0] },
    charter: { url: charterUrl(portal, lang), title, language: lang, updated },
    revision: revisionFor(portal),
    categories: (['necessary', ...consent] as const).map((id) => ({
      id,
      name: say.consent.categories[id],
      needsConsent: id !== 'necessary',
    })),
    cookies: cookies.map(({ name, provider, service, category, purpose, ...cookie }) => ({
      name,
      provider,
      service,
      category,
      purpose,
      lifetime: cookie.lifetime ? writeDuration(cookie.lifetime) : null,
      lifetimeInWords: describeLifetime(cookie.lifetime, say),
      thirdParty: cookie.thirdParty ?? null,
    })),
  }
}

const designators = { minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' }

/** `lifetime` as an ISO 8601 duration, or `session`. */
export function writeDuration(lifetime: Lifetime): string {
  if (lifetime === 'session') return lifetime
  const { count, unit } = lifetime
  const time = unit === 'minute' || unit === 'hour' ? 'T' : ''
  return `P${time}${count}${designators[unit]}`
}
