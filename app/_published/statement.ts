import { z } from 'zod'
import { portalUrl, urlOf } from '../_addresses/links'
import { type Charter, loadCharter } from '../_charters/charter'
import type { Cookie } from '../_charters/cookie'
import { toHypertext } from '../_charters/hypertext'
import { describeDuration, describeLifetime } from '../_charters/lifetime'
import { sentenceText } from '../_charters/sentence'
import { listTextBlocks } from '../_charters/text-blocks'
import type { Content } from '../_content/content'
import { loadMessages, type Messages } from '../_languages/messages'
import { inLanguage } from '../_languages/translated'
import { displayHost } from '../_portals/host'
import type { Portal } from '../_portals/portal'
import { hostOfSite } from '../_portals/site'
import { decisionLeft } from './short-answer'
import { loadSnapshot, type Snapshot } from './snapshot'

/** What a statement says of a cookie, in the order in which it is read. */
export const cookieFields = [
  'name',
  'type',
  'domain',
  'provider',
  'service',
  'category',
  'purpose',
  'lifetime',
  'dataRetention',
  'thirdParty',
  'legalBasis',
  'transferTo',
  'transferGuarantee',
  'privacyPolicy',
  'optOut',
] as const
export type CookieField = (typeof cookieFields)[number]

const text = z.string()
const words = z.object(
  Object.fromEntries(cookieFields.map((field) => [field, text.optional()])) as Record<
    CookieField,
    z.ZodOptional<z.ZodString>
  >,
)

/**
 * What a portal tells its visitors, as they read it, in each language: words alone, so that
 * they are the same for ever, whatever becomes of the interface and its schemas.
 */
export const statementSchema = z.strictObject({
  portal: text.describe('What the portal is called.'),
  site: text.describe('Its address.'),
  languages: z.record(
    text,
    z.strictObject({
      url: text.describe('Where the charter is read.'),
      title: text,
      updated: z.iso.date().describe('The day of the last change that it states.'),
      introduction: text.describe('What the form says before the switches.'),
      refusal: text.describe('What it says follows from refusing.'),
      categories: z.array(z.strictObject({ id: text, name: text, purpose: text, decision: text })),
      cookies: z.array(words.strict()).describe('A field that is not stated is left out.'),
      text: z.array(text).describe('The blocks of its text (see _charters/text-blocks.ts).'),
    }),
  ),
})
export type Statement = z.output<typeof statementSchema>
export type StatementIn = Statement['languages'][string]
export type StatedCookie = StatementIn['cookies'][number]

/**
 * What `portal` states.
 *
 * @throws ContentError when a charter of it has mistakes.
 */
export function describeStatement(content: Content, portal: Portal): Statement {
  const languages = portal.languages.map((lang) => {
    const snapshot = loadSnapshot(content, portal.id, lang)
    const messages = loadMessages(content, lang)
    const charter = loadCharter(content, portal.id, lang)
    return [lang, describeIn(snapshot, charter, messages)] as const
  })
  return {
    portal: portal.name,
    site: portalUrl(portal),
    languages: Object.fromEntries(languages),
  }
}

function describeIn(snapshot: Snapshot, charter: Charter, messages: Messages): StatementIn {
  const { portal, lang, title, updated, form, categories, cookies } = snapshot
  const { introduction, refusal, decisions } = messages.consent
  return {
    url: urlOf(portal, lang),
    title,
    updated,
    introduction: form.introduction ?? introduction[decisionLeft(snapshot)],
    refusal: form.refusal ?? refusal,
    categories: categories.map(({ id, name, purpose, decision }) => ({
      id,
      name,
      purpose,
      decision: decisions[decision],
    })),
    cookies: cookies.map((cookie) => describeCookie(cookie, snapshot, messages)),
    text: describeText(charter, snapshot, messages),
  }
}

function describeCookie(cookie: Cookie, { categories }: Snapshot, messages: Messages) {
  const { name, type, domain, provider, dataRetention, legalBasis, transferTo } = cookie
  const { locale, narrowSpaces, cookieTypes, legalBases } = messages
  const sentence = (written: string | undefined) => written && sentenceText(written, narrowSpaces)
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const stated: Record<CookieField, string | undefined> = {
    name: name.join(', '),
    type: type === 'cookie' ? undefined : cookieTypes[type],
    domain: domain && displayHost(domain),
    provider,
    service: sentence(cookie.service),
    category: categories.find(({ id }) => id === cookie.category)?.name,
    purpose: sentence(cookie.purpose),
    lifetime: describeLifetime(cookie, messages),
    dataRetention: dataRetention && describeDuration(dataRetention, messages),
    thirdParty: sentence(cookie.thirdParty),
    legalBasis: legalBasis && legalBases[legalBasis],
    transferTo: transferTo?.map((code) => countries.of(code) ?? code).join(', '),
    transferGuarantee: sentence(cookie.transferGuarantee),
    privacyPolicy: cookie.privacyPolicy,
    optOut: cookie.optOut,
  }
  return Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined),
  ) as StatedCookie
}

function describeText({ text }: Charter, { portal, lang }: Snapshot, messages: Messages): string[] {
  return listTextBlocks(toHypertext(text, lang, messages), ({ tagName, children }) => {
    // The cookies are stated by themselves.
    if (tagName === 'CookieTable') return []
    if (tagName === 'Contacts') return describeContacts(portal, lang, messages)
    if (tagName === 'PlatformLink' && children.length === 0) {
      children.push({ type: 'text', value: displayHost(hostOfSite(portal)) })
    }
    return undefined
  })
}

function describeContacts(portal: Portal, lang: string, { contacts: words }: Messages): string[] {
  const { controller, dataProtectionOfficer } = portal
  return [
    ...(controller
      ? [
          `${words.controller} – ${inLanguage(controller.name, lang)}`,
          `${words.contact} – ${controller.contact}`,
        ]
      : []),
    ...(dataProtectionOfficer ? [`${words.dataProtectionOfficer} – ${dataProtectionOfficer}`] : []),
  ]
}
