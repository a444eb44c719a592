import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from '../_content/content'
import { loadMessages, readMessages } from '../_languages/messages'
import { listOwnDomains } from '../_portals/cookie-domains'
import { hostsOf, type Portal } from '../_portals/portal'
import { findPortal, listLanguages, listNeighbours, listPortals } from '../_portals/portals'
import { listPublished, type Preview } from '../_portals/preview'
import { describeErasable } from './erasable'
import { loadHistory } from './history'
import {
  type Build,
  buildFile,
  fileOfPortal,
  messagesFile,
  type PortalRecord,
  previewFile,
  type SiteRecord,
  sumsFile,
} from './record'
import { loadSnapshot } from './snapshot'

/** What a content folder comes to for answers that are made on request, as `build` says. */
export function describeSite(content: Content, build: Omit<Build, 'portals'>): SiteRecord {
  return {
    build: { ...build, portals: listPortals(content).length },
    sums: () => '',
    findPortal(host, mounts) {
      const portal = findPortal(content, host, mounts)
      return portal && describePortal(content, portal)
    },
    messages: new Map(listLanguages(content).map((lang) => [lang, loadMessages(content, lang)])),
  }
}

/**
 * Writes that down in `folder`, in place of what is there, once all of it is written.
 *
 * @param preview What is previewed; left out in production.
 * @throws ContentError when the content has mistakes.
 */
export function writeRecord(
  content: Content,
  folder: string,
  build: Omit<Build, 'portals'>,
  preview?: Preview,
): void {
  const draft = `${folder}.new`
  const write = (name: string, data: unknown) =>
    writeFileSync(path.join(draft, name), JSON.stringify(data))
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(path.join(draft, path.dirname(fileOfPortal('', '/'))), { recursive: true })
  const languages = listLanguages(content)
  write(
    messagesFile,
    Object.fromEntries(languages.map((lang) => [lang, readMessages(content, lang).data])),
  )
  write(buildFile, { ...build, portals: listPortals(content).length } satisfies Build)
  // What is built with it knows that it is there.
  writeFileSync(path.join(draft, sumsFile), '')
  if (preview) write(previewFile, preview)
  for (const portal of listPublished(content, preview)) {
    const record = describePortal(content, portal)
    for (const host of hostsOf(portal)) write(fileOfPortal(host, portal.path), record)
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}

function describePortal(content: Content, portal: Portal): PortalRecord {
  const snapshots = portal.languages.map((lang) => loadSnapshot(content, portal.id, lang))
  const [first] = snapshots
  return {
    portal,
    revision: first?.revision ?? '',
    ownDomains: listOwnDomains(content, portal.hosts[0]),
    neighbours: listNeighbours(content, portal).map(({ cookie }) => cookie.name),
    editions: loadHistory(content, portal.id).editions.map(({ edition, date, revision }) => ({
      edition,
      date,
      revision,
    })),
    erasable: first ? describeErasable(content, first).erasable : [],
    charters: Object.fromEntries(
      snapshots.map(({ lang, title, updated, categories, form, otherDomains }) => [
        lang,
        { title, updated, categories, form, otherDomains },
      ]),
    ),
  }
}
