import { createHash } from 'node:crypto'
import path from 'node:path'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { readCharter } from '../_charters/charter'
import type { Cookie, Lifetime } from '../_charters/cookie'
import { revisionOf } from '../_consent/revision'
import { contentFolder } from '../_content/folder'
import { parseYaml } from '../_content/yaml'
import { readInterface } from '../_languages/interface'
import type { Portal } from '../_portals/portal'
import { readPortals } from '../_portals/portals'

/** What a content folder makes its portals say: plain data, small enough to hand to another process. */
export interface Site {
  /** By id in alphabetical order, those with mistakes included. */
  portals: DescribedPortal[]
}

export type DescribedPortal = { id: string } & (
  | { mistake: Mistake }
  | {
      /** What every page of the portal takes from `portal.yaml`. */
      parts: Record<PortalPart, string>
      pages: DescribedPage[]
      /** What visitors are asked about (see revision.ts); absent when that charter has mistakes. */
      revision?: string
    }
)

export type DescribedPage = { lang: string } & (
  | { mistake: Mistake }
  | {
      /** A fingerprint of each part: it is another one when visitors read another thing. */
      parts: Record<PagePart, string>
      cookies: DescribedCookie[]
    }
)

/** What of a portal its visitors meet on each of its pages. */
export type PortalPart = 'name' | 'hosts' | 'languages' | 'timeZone' | 'look'

/** What else a page is made of; `text` has the passages in it, `interface` is what the page says by itself. */
export type PagePart = 'title' | 'updated' | 'text' | 'cookies' | 'consent' | 'interface'

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

/** Describes the content folder. What has mistakes is described by the first of them. */
export function describeSite(): Site {
  const { ids, portals, files } = readPortals()
  const sound = new Map(portals.map((portal) => [portal.id, portal]))
  const interfaces = new Map<string, string>()
  return {
    portals: ids.map((id, index) => {
      const portal = sound.get(id)
      return portal
        ? describePortal(portal, interfaces)
        : { id, mistake: firstMistake(files.slice(index, index + 1)) }
    }),
  }
}

function describePortal(portal: Portal, interfaces: Map<string, string>): DescribedPortal {
  const { id, name, hosts, languages, timeZone, look } = portal
  const parts = {
    name,
    hosts: hosts.join(' '),
    languages: languages.join(' '),
    timeZone,
    look: JSON.stringify(look),
  }
  let revision: string | undefined
  const pages = languages.map((lang): DescribedPage => {
    const { files, value: charter } = readCharter(id, lang)
    if (!charter) return { lang, mistake: firstMistake(files) }
    if (lang === languages[0]) revision = revisionOf(charter)
    if (!interfaces.has(lang)) interfaces.set(lang, describeInterface(lang))
    const cookies = charter.cookies.map(describeCookie)
    return {
      lang,
      parts: {
        title: charter.title,
        updated: charter.updated,
        text: fingerprint(foldSpace(toHtml(charter.body))),
        cookies: fingerprint(JSON.stringify(cookies)),
        consent: charter.consent.join(' '),
        interface: interfaces.get(lang) ?? '',
      },
      cookies,
    }
  })
  return { id, parts, pages, ...(revision && { revision }) }
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
  return fingerprint(JSON.stringify(words, sortFields))
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
