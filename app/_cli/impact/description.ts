import { createHash } from 'node:crypto'
import path from 'node:path'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { readCharter } from '../../_charters/charter'
import type { Cookie, Lifetime } from '../../_charters/cookie'
import { revisionOf } from '../../_consent/revision'
import { contentFolder } from '../../_content/folder'
import { hasErrors } from '../../_content/problems'
import { parseYaml } from '../../_content/yaml'
import { readInterface } from '../../_languages/interface'
import { readLogo } from '../../_portals/logo'
import type { Portal } from '../../_portals/portal'
import { readPortal } from '../../_portals/portal-file'
import { readPortals } from '../../_portals/portals'
import { findUnchanged } from './unchanged'

/** What a content folder makes its portals say: plain data, small enough to hand to another process. */
export interface Site {
  /** By id in alphabetical order, those with mistakes included. */
  portals: DescribedPortal[]
}

export type DescribedPortal = { id: string } & (
  | { mistake: Mistake }
  | {
      /** The one that visitors see; their choices belong to it, whatever the portal's id is. */
      host: string
      /** What every page of the portal takes from `portal.yaml`. */
      parts: Parts
      /** In the order of the portal's languages. */
      pages: DescribedPage[]
    }
)

export type DescribedPage = { lang: string } & (
  | { mistake: Mistake }
  | {
      /** What else it is made of: `text` has the passages in it, `interface` is what it says by itself. */
      parts: Parts
      cookies: DescribedCookie[]
      /** What consent is about here; visitors are asked by the first page's (see revision.ts). */
      revision: string
    }
)

/** Each part's own text or a fingerprint of it: another one when visitors meet another thing. */
export type Parts = Record<string, string>

/** A cookie as its charter describes it, the lifetime as editors write it. */
export type DescribedCookie = Omit<Cookie, 'lifetime'> & { lifetime?: string }

/** Why something could not be described: the first of its mistakes. */
export interface Mistake {
  /** Relative to the content folder. */
  file: string
  line: number
  column: number
  reason: string
}

/**
 * Describes the content folder. What has mistakes is described by the first of them.
 *
 * @param other Another content folder, whose description this one's is compared
 *   with: pages that are the same in both, byte by byte, are left out.
 */
export function describeSite(other?: string): Site {
  const { ids } = readPortals()
  const interfaces = new Map<string, string>()
  const unchanged = other === undefined ? undefined : findUnchanged(contentFolder(), other)
  return {
    portals: ids.map((id) => {
      const { file, value } = readPortal(id)
      // Those among portals included, such as a host that two of them claim.
      return value && !hasErrors(file)
        ? describePortal(value, unchanged?.has(id) ? [] : value.languages, interfaces)
        : { id, mistake: firstMistake([file]) }
    }),
  }
}

/** @param described The languages whose pages are described. */
function describePortal(
  portal: Portal,
  described: readonly string[],
  interfaces: Map<string, string>,
): DescribedPortal {
  const { id, ...fields } = portal
  const pages = described.map((lang): DescribedPage => {
    try {
      return describePage(id, lang, interfaces)
    } catch (error) {
      // One charter that no reader can take does not stand in the way of the others.
      const reason = `It cannot be read: ${(error as Error).message}.`
      const file = `portals/${id}/cookies.${lang}.mdx`
      return { lang, mistake: { file, line: 1, column: 1, reason } }
    }
  })
  const parts = writeFields({ ...fields, look: describeLook(portal) })
  return { id, host: portal.hosts[0], parts, pages }
}

/** The logo by its name, which changes with its content. */
function describeLook({ id, look: { logo, ...look } }: Portal) {
  if (!logo) return look
  return { ...look, logo: { alt: logo.alt, name: readLogo(id, logo.file).value?.name } }
}

function describePage(id: string, lang: string, interfaces: Map<string, string>): DescribedPage {
  const { files, value: charter } = readCharter(id, lang)
  if (!charter) return { lang, mistake: firstMistake(files) }
  if (!interfaces.has(lang)) interfaces.set(lang, describeInterface(lang))
  const { body, cookies: declared, ...fields } = charter
  const cookies = declared.map(describeCookie)
  return {
    lang,
    parts: {
      ...writeFields(fields),
      text: fingerprint(foldSpace(toHtml(body))),
      cookies: fingerprint(write(cookies)),
      interface: interfaces.get(lang) ?? '',
    },
    cookies,
    revision: revisionOf(charter),
  }
}

/** So that a field which portals or charters are given one day is compared like the others. */
function writeFields(fields: object): Parts {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, write(value)]))
}

function describeCookie({ lifetime, ...cookie }: Cookie): DescribedCookie {
  return lifetime ? { ...cookie, lifetime: writeLifetime(lifetime) } : cookie
}

function writeLifetime(lifetime: Lifetime): string {
  if (lifetime === 'session') return lifetime
  return `${lifetime.count} ${lifetime.unit}${lifetime.count === 1 ? '' : 's'}`
}

/** The fingerprint of what pages say in `lang`, without what stands on no page of a portal. */
function describeInterface(lang: string): string {
  const { file } = readInterface(lang)
  const read = parseYaml(file, String(file), z.record(z.string(), z.unknown()))
  const { directory: _, notFound: __, ...words } = read?.value ?? {}
  return fingerprint(write(words))
}

/** The same text for the same value, in whatever order its fields were written. */
function write(value: unknown): string {
  return JSON.stringify(value, sortFields)
}

function sortFields(_: string, value: unknown): unknown {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isGroup ? Object.fromEntries(Object.entries(value).sort()) : value
}

/** A browser shows any run of spaces and line breaks as one space, except in a block of code. */
function foldSpace(html: string): string {
  return html.includes('<pre') ? html : html.replace(/[ \t\r\n]+/g, ' ')
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function firstMistake(files: Iterable<VFile>): Mistake {
  const [first] = [...files].flatMap(({ path: file, messages }) =>
    messages.filter(({ fatal }) => fatal).map((message) => ({ file, message })),
  )
  return {
    file: path.relative(contentFolder(), path.resolve(first?.file ?? '')),
    line: first?.message.line ?? 1,
    column: first?.message.column ?? 1,
    reason: first?.message.reason ?? 'It has mistakes.',
  }
}
