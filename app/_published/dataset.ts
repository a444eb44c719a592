import { z } from 'zod'
import { assetUrl, urlOf } from '../_addresses/links'
import { decisions } from '../_charters/category'
import { type Cookie, cookieTypes, legalBases } from '../_charters/cookie'
import {
  type Bound,
  bounds,
  durationFormat,
  type Lifetime,
  writeDuration,
} from '../_charters/duration'
import { describeLifetime } from '../_charters/lifetime'
import { sentenceText } from '../_charters/sentence'
import type { Content } from '../_content/content'
import { loadMessages, type Messages } from '../_languages/messages'
import { revisionPattern } from './revision'
import { loadSnapshot, type Snapshot } from './snapshot'

const length = z.string().regex(durationFormat).nullable()
const bound = z.enum(bounds).nullable()

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
        id: z.string().describe('Its key, as the visitor’s cookie names it.'),
        name: z.string().describe('What visitors read.'),
        purpose: z.string().describe('What such cookies are for.'),
        decision: z
          .enum(decisions)
          .describe(
            'Who decides: nobody (`always`); the visitor, and it is off until allowed (`consent`); the visitor, and it is on until they object (`objection`).',
          ),
      }),
    )
    .describe('The categories of cookies that this portal tells apart.'),
  cookies: z
    .array(
      z.object({
        name: z
          .array(z.string())
          .describe('Its names, as browsers show them; `*` stands for any letters.'),
        provider: z.string().describe('Who sets it.'),
        service: z.string().describe('The service that it belongs to, and where on the site.'),
        category: z.string().describe('The `id` of its category.'),
        type: z.enum(cookieTypes).describe('What it is technically.'),
        domain: z.string().nullable().describe('The domain that sets it, in ASCII.'),
        purpose: z.string().describe('What it is for.'),
        lifetime: length.describe(
          'How long browsers keep it: a duration of ISO 8601-2 such as `P182D` or `P1Y27D`, `session` for until they are closed, `unlimited`.',
        ),
        lifetimeBound: bound.describe('What is known of that beside its length.'),
        renewed: z.boolean().nullable().describe('Whether each visit prolongs it.'),
        lifetimeInWords: z.string().describe('The same as visitors read it.'),
        dataRetention: length.describe('How long what it collects is kept: such a duration.'),
        dataRetentionBound: bound.describe('What is known of that beside its length.'),
        thirdParty: z.string().nullable().describe('Who else can read it; `null` for nobody.'),
        legalBasis: z
          .enum(legalBases)
          .nullable()
          .describe('On what ground data are processed (GDPR, article 6(1)).'),
        transferTo: z
          .array(z.string())
          .describe(
            'The countries that data are sent to, outside of the European Union (ISO 3166-1).',
          ),
        transferGuarantee: z
          .string()
          .nullable()
          .describe('What protects data that are sent there.'),
        privacyPolicy: z.string().nullable().describe('The provider’s own privacy policy.'),
        optOut: z.string().nullable().describe('Where one can object with the provider itself.'),
      }),
    )
    .describe('The rows of the charter’s tables; a field that nobody has stated is `null`.'),
})
export type Dataset = z.output<typeof datasetSchema>

function describeDataset(snapshot: Snapshot, messages: Messages): Dataset {
  const { portal, lang, title, updated, revision, categories, cookies } = snapshot
  return {
    $schema: assetUrl(portal, 'cookies.schema.json'),
    portal: { name: portal.name, host: portal.hosts[0] },
    charter: { url: urlOf(portal, lang), title, language: lang, updated },
    revision,
    categories: categories.map(({ id, name, purpose, decision }) => ({
      id,
      name,
      purpose,
      decision,
    })),
    cookies: cookies.map((cookie) => describeCookie(cookie, messages)),
  }
}

function describeCookie(cookie: Cookie, messages: Messages): Dataset['cookies'][number] {
  const { name, provider, category, type, domain, lifetime, renewed, dataRetention } = cookie
  const { thirdParty, legalBasis, transferTo, transferGuarantee, privacyPolicy, optOut } = cookie
  const sentence = (text: string | undefined) =>
    text === undefined ? null : sentenceText(text, messages.narrowSpaces)
  return {
    name,
    provider,
    service: sentenceText(cookie.service, messages.narrowSpaces),
    category,
    type,
    domain: domain ?? null,
    purpose: sentenceText(cookie.purpose, messages.narrowSpaces),
    lifetime: lifetime ? writeDuration(lifetime) : null,
    lifetimeBound: boundOf(lifetime),
    renewed: renewed ?? null,
    lifetimeInWords: describeLifetime(cookie, messages),
    dataRetention: dataRetention ? writeDuration(dataRetention) : null,
    dataRetentionBound: boundOf(dataRetention),
    thirdParty: sentence(thirdParty),
    legalBasis: legalBasis ?? null,
    transferTo: transferTo ?? [],
    transferGuarantee: sentence(transferGuarantee),
    privacyPolicy: privacyPolicy ?? null,
    optOut: optOut ?? null,
  }
}

function boundOf(lifetime: Lifetime | undefined): Bound | null {
  return (typeof lifetime === 'object' && lifetime.bound) || null
}

/**
 * What portal `id` states in `lang`, for programs.
 *
 * @throws ContentError when there are mistakes in it.
 */
export function loadDataset(content: Content, id: string, lang: string): Dataset {
  return describeDataset(loadSnapshot(content, id, lang), loadMessages(content, lang))
}
