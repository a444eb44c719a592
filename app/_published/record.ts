import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Messages, parseMessages } from '../_languages/messages'
import { hostInPreview } from '../_portals/host'
import { maxAddressLength } from '../_portals/mount'
import type { Portal } from '../_portals/portal'
import type { Preview } from '../_portals/preview'
import type { Erasable } from './erasable'
import type { Edition } from './history'
import type { Outline } from './snapshot'

/** What answers on request know of one portal. */
export interface PortalRecord {
  portal: Portal
  revision: string
  /** The domains, beside the host alone, whose cookies the portal may have stored. */
  ownDomains: readonly string[]
  /** The names of the cookies of the portals that share the host. */
  neighbours: readonly string[]
  /** What it published before and does now, the oldest first; empty where nothing was recorded. */
  editions: readonly Pick<Edition, 'edition' | 'date' | 'revision'>[]
  /** What can be taken away again of each category that visitors decide on. */
  erasable: Erasable['erasable']
  /** By language. */
  charters: Record<
    string,
    Pick<Outline, 'title' | 'updated' | 'categories' | 'form' | 'otherDomains'>
  >
}

/**
 * What a build writes down for answers that are made on request, so that these read no
 * content: a file for each host and path of a portal, which is found by its name alone
 * however many there are, and one with what the interface says.
 */
export interface SiteRecord {
  /** The portal whose charter lies under one of `mounts` of `host`; `undefined` where there is none. */
  findPortal(host: string, mounts: readonly string[]): PortalRecord | undefined
  /** What the interface says by language, that of most portals first. */
  messages: ReadonlyMap<string, Messages>
  build: Build
  /** The SHA-256 of all that is published, as `sha256sum` writes them. */
  sums(): string
}

/** What a build is, for those who operate it; nothing of it is secret. */
export interface Build {
  /** The whole hash of the commit that was built; absent where it is not known. */
  commit?: string | undefined
  /** When, as 2026-01-31T12:00:00.000Z. */
  builtAt: string
  /** How many portals it serves. */
  portals: number
}

/** Name of the file with what the preview is that is built; there is none in production. */
export const previewFile = 'preview.json'

/** Name of the file with what the build is. */
export const buildFile = 'build.json'

/** Name of the file with the sums of what is published, which the build completes at its end. */
export const sumsFile = 'SHA256SUMS'

/** Name of the file with what the interface says. */
export const messagesFile = 'messages.json'

/**
 * Name of the file of the portal whose charter lies under `mount` of `host`: one that leads
 * nowhere else, and is as short as file systems ask.
 */
export function fileOfPortal(host: string, mount: string): string {
  const name = hostInPreview(host) === undefined ? `@${host}` : host
  return path.join('hosts', name + (mount === '/' ? '' : mount.replaceAll('/', '~')))
}

/**
 * Opens what a build has written down.
 *
 * @throws Error when there is no such record.
 */
export function openRecord(folder: string): SiteRecord {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(/*turbopackIgnore: true*/ folder, name), 'utf8'))
  const messages = Object.entries(read(messagesFile))
  return {
    build: read(buildFile),
    sums: () => readFileSync(path.join(/*turbopackIgnore: true*/ folder, sumsFile), 'utf8'),
    messages: new Map(messages.map(([lang, data]) => [lang, parseMessages(lang, data)])),
    findPortal(host, mounts) {
      for (const mount of mounts) {
        const address = (hostInPreview(host) ?? host) + mount
        if (address.length > maxAddressLength) continue
        if (!/^[a-z0-9.-]+\/[\w./-]*$/.test(address)) continue
        try {
          return read(fileOfPortal(host, mount))
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        }
      }
      return undefined
    },
  }
}

/** What a build that wrote down to `folder` previews; `undefined` in production. */
export function openPreview(folder: string): Preview | undefined {
  const file = path.join(folder, previewFile)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** The charter in `lang`, one of the portal’s languages. */
export function outlineOf({ portal, revision, charters }: PortalRecord, lang: string): Outline {
  const charter = charters[lang]
  if (!charter) throw new Error(`There is no charter in ${lang} on ${portal.hosts[0]}.`)
  return { portal, lang, revision, ...charter }
}
