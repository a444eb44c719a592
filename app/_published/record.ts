import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Messages, parseMessages } from '../_languages/messages'
import type { Portal } from '../_portals/portal'
import type { Outline } from './snapshot'

/** What answers on request know of one host’s portal. */
export interface HostRecord {
  portal: Portal
  revision: string
  /** By language. */
  charters: Record<string, Pick<Outline, 'title' | 'updated' | 'categories' | 'form'>>
}

/**
 * What a build writes down for answers that are made on request, so that these read no
 * content: a file for each host, which is found by its name alone however many there
 * are, and one with what the interface says.
 */
export interface SiteRecord {
  /** `undefined` for a host that no portal lists. */
  findHost(host: string): HostRecord | undefined
  /** What the interface says by language, that of most portals first. */
  messages: ReadonlyMap<string, Messages>
}

/** Name of the file with what the interface says. */
export const messagesFile = 'messages.json'

/** Name of the file of `host`, which leads nowhere else and is as short as file systems ask, whatever the host. */
export function fileOfHost(host: string): string {
  return path.join('hosts', `@${host}`)
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
    messages: new Map(messages.map(([lang, data]) => [lang, parseMessages(lang, data)])),
    findHost(host) {
      if (!/^[a-z0-9.-]{1,253}$/.test(host)) return undefined
      try {
        return read(fileOfHost(host))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}

/** The charter in `lang`, one of the portal’s languages. */
export function outlineOf({ portal, revision, charters }: HostRecord, lang: string): Outline {
  const charter = charters[lang]
  if (!charter) throw new Error(`There is no charter in ${lang} on ${portal.hosts[0]}.`)
  return { portal, lang, revision, ...charter }
}
