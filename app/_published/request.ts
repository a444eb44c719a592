import path from 'node:path'
import { type Address, type Destination, isAsked, locate, mountsOf } from '../_addresses/address'
import type { PageName } from '../_addresses/links'
import { memoize } from '../_content/memoize'
import type { Messages } from '../_languages/messages'
import { maxDepth } from '../_portals/mount'
import { type Build, openRecord, outlineOf, type PortalRecord, type SiteRecord } from './record'
import type { Outline } from './snapshot'

/** What an answer that is made on request is about. */
export interface Requested extends Destination {
  /** The portal, in all its languages. */
  record: PortalRecord
  outline: Outline
  /** What the interface says in the page’s language. */
  messages: Messages
}

const builtRecord = memoize(() =>
  openRecord(path.join(/*turbopackIgnore: true*/ process.cwd(), process.env.RECORD_DIR ?? '')),
)

/** What the build wrote down, where next.config.js says; in development, what it would write now. */
async function findRecord(): Promise<SiteRecord> {
  if (process.env.NODE_ENV !== 'development') return builtRecord()
  // Not a part of what is deployed: there, nothing reads content on request.
  const { describeSite } = await import('./describe-site')
  const { siteContent } = await import('./site')
  return describeSite(siteContent(), { builtAt: new Date().toISOString() })
}

/**
 * What lies at `address`, for a request that asks its host.
 *
 * @param name What is asked for: the charter when left out, or what lies beside it.
 * @returns `undefined` when nothing does.
 */
export async function findRequested(
  address: Address,
  headers: Headers,
  name?: PageName,
): Promise<Requested | undefined> {
  if (!isAsked(address, headers)) return undefined
  const { findPortal, messages } = await findRecord()
  const record = findPortal(address.host, mountsOf(address))
  const destination = record && locate(record.portal, address, name)
  if (!destination) return undefined
  const { lang } = destination
  return { ...destination, ...speak(record, messages, lang) }
}

/**
 * What is known around an address where nothing lies: the portal under whose own path it
 * is, in the language that the rest begins with, or else the portal’s first.
 *
 * @returns `undefined` where no portal is.
 */
export async function findNearby({ host, path = [] }: Address) {
  const { findPortal, messages } = await findRecord()
  const mounts = path.slice(0, maxDepth).map((_, end, all) => `/${all.slice(0, end + 1).join('/')}`)
  const record = findPortal(host, ['/', ...mounts].reverse())
  if (!record) return undefined
  const { languages, path: mount } = record.portal
  const first = path[mount.split('/').filter(Boolean).length]
  const lang = languages.find((language) => language === first) ?? languages[0]
  return { lang, ...speak(record, messages, lang) }
}

/** The portal of `record` in `lang`, one of its languages. */
function speak(record: PortalRecord, messages: SiteRecord['messages'], lang: string) {
  const words = messages.get(lang)
  if (!words) throw new Error(`There are no messages in ${lang}.`)
  return { record, outline: outlineOf(record, lang), messages: words }
}

/** What the build is that answers. */
export async function findBuild(): Promise<Build> {
  const { build } = await findRecord()
  return build
}

/** The SHA-256 of all that the build publishes, as `sha256sum` writes them. */
export async function findSums(): Promise<string> {
  const { sums } = await findRecord()
  return sums()
}

/** What the interface says in each language, that of most portals first, for what speaks all of them. */
export async function findAllMessages(): Promise<ReadonlyMap<string, Messages>> {
  const { messages } = await findRecord()
  return messages
}
