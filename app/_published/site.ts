import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { type Address, type Destination, locate, mountsOf } from '../_addresses/address'
import { type Content, openContent } from '../_content/content'
import { memoize } from '../_content/memoize'
import { hostInPreview } from '../_portals/host'
import type { Portal } from '../_portals/portal'
import { findPortal } from '../_portals/portals'
import { inPreview, listPublished, preview } from '../_portals/preview'
import { hasHistory } from './history'

const development = process.env.NODE_ENV === 'development'

/** Whether pages are made here: during a build (https://nextjs.org/docs, “phases”) and in development. */
export const makesPages = development || process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD

const open = () => openContent(process.env.CONTENT_DIR)

/**
 * The content folder that pages are made of: opened once for a build; in development
 * anew at each call, so that what is saved shows at the next view.
 */
export const siteContent: () => Content = development ? open : memoize(open)

/**
 * What a route’s `generateStaticParams` lists. In development there is no list, since
 * Next.js would go by that of an earlier view: each page looks for itself whether
 * there is anything.
 */
export function prerendered<Params>(list: (content: Content) => Params[]): () => Params[] {
  return () => (development ? [] : list(siteContent()))
}

/** What a route lists of each portal (see `prerendered`). */
export function prerenderedOfPortals<Params>(list: (portal: Portal) => Params[]): () => Params[] {
  return prerendered((content) => listPublished(content, preview).flatMap(list))
}

/** The same of those portals that have editions which were recorded. */
export function prerenderedOfRecorded<Params>(list: (portal: Portal) => Params[]): () => Params[] {
  return prerendered((content) =>
    listPublished(content, preview)
      .filter(({ id }) => hasHistory(content, id))
      .flatMap(list),
  )
}

/** A page that is made at build, and what it is made of. */
export interface Found extends Destination {
  content: Content
  portal: Portal
}

/** What lies at `address`; `undefined` when nothing does. */
export function findPage(address: Address): Found | undefined {
  const content = siteContent()
  const { host } = address
  const previewed = hostInPreview(host)
  const published = findPortal(content, previewed ?? host, mountsOf(address))
  const portal = published && previewed && preview ? inPreview(published, preview) : published
  const destination = portal && locate(portal, address)
  return destination && { content, portal, ...destination }
}
