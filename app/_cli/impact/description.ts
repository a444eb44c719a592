import path from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { loadCharter } from '../../_charters/charter'
import { type Cookie, identityOf } from '../../_charters/cookie'
import { toHypertext } from '../../_charters/hypertext'
import { writeField } from '../../_charters/write-field'
import type { Content } from '../../_content/content'
import { fingerprintOf } from '../../_content/fingerprint'
import { type Localized, localize } from '../../_content/localized'
import { memoize } from '../../_content/memoize'
import { listProblems } from '../../_content/problems'
import type { Finding } from '../../_content/report'
import { loadMessages, readMessages } from '../../_languages/messages'
import type { Portal } from '../../_portals/portal'
import { readPortals } from '../../_portals/portals'
import { readSnapshot, type Snapshot } from '../../_published/snapshot'

/** What a content folder makes its portals publish, as far as two folders may differ in it. */
export interface Site {
  /** By id in alphabetical order, those with mistakes included. */
  portals: DescribedPortal[]
}

export type DescribedPortal = { id: string } & (
  | { mistake: Mistake }
  | {
      /**
       * What its visitors’ choices belong to, whatever the portal’s id is: the host that they
       * see, and the name of the cookie there.
       */
      choices: string
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

/** A cookie as its charter describes it. */
export interface DescribedCookie {
  /** What tells it from the others of the charter. */
  identity: string
  /** Its fields as editors write them, without those that are left out. */
  fields: Partial<Record<string, string>>
}

/** Why something could not be described: the first of its mistakes. */
export interface Mistake {
  /** Relative to the content folder. */
  file: string
  line: number
  column: number
  reason: Localized
}

/**
 * Describes a content folder. What has mistakes is described by the first of them.
 *
 * @param changed The files in which it differs from the folder that it is compared
 *   with: the pages of a portal that has none of them, nor shares any, are left out.
 */
export function describeForComparison(content: Content, changed: readonly string[]): Site {
  const { ids, portals, findings } = readPortals(content)
  const byId = new Map(portals.map((portal) => [portal.id, portal]))
  const shared = changed.some((file) => file.startsWith('shared/'))
  const touched = new Set(changed.map((file) => file.split('/')[1]))
  const interfaceIn = memoize((lang: string) => describeInterface(content, lang))
  return {
    portals: ids.map((id) => {
      const portal = byId.get(id)
      // Mistakes among portals included, such as a host that two of them claim.
      if (!portal) return { id, mistake: firstMistake(content, findings.get(id) ?? []) }
      const languages = shared || touched.has(id) ? portal.languages : []
      return {
        id,
        choices: `${portal.hosts[0]} ${portal.cookie.name}`,
        parts: describeParts(portal),
        pages: languages.map((lang) => describePage(content, id, lang, interfaceIn)),
      }
    }),
  }
}

function describePage(
  content: Content,
  id: string,
  lang: string,
  interfaceIn: (lang: string) => string,
): DescribedPage {
  const { value: snapshot, findings } = readSnapshot(content, id, lang)
  if (!snapshot) return { lang, mistake: firstMistake(content, findings) }
  const cookies = snapshot.cookies.map(describeCookie)
  const { title, updated, revision } = snapshot
  return {
    lang,
    parts: {
      title,
      updated,
      categories: write(
        snapshot.categories.map(({ counts: _, services: __, ...category }) => category),
      ),
      form: write(snapshot.form),
      text: describeText(content, snapshot),
      cookies: fingerprintOf(write(cookies)),
      interface: interfaceIn(lang),
    },
    cookies,
    revision,
  }
}

/** Each field that portals have by itself, so that one they are given one day is compared too. */
function describeParts(portal: Portal): Parts {
  // Its categories are described page by page, with their words.
  const {
    id: _,
    categories: __,
    look: { accent, logo },
    ...fields
  } = portal
  const look = { accent, logo: logo && { alt: logo.alt, name: logo.name } }
  return Object.fromEntries(
    Object.entries({ ...fields, look }).map(([field, value]) => [field, write(value)]),
  )
}

function describeCookie(cookie: Cookie): DescribedCookie {
  const fields = Object.entries(cookie).map(([field, value]) => [field, writeField(value)])
  return { identity: identityOf(cookie), fields: Object.fromEntries(fields) }
}

/** The fingerprint of a charter’s text as visitors read it. */
function describeText(content: Content, { portal, lang }: Snapshot): string {
  const { text } = loadCharter(content, portal.id, lang)
  return fingerprintOf(foldSpace(toHtml(toHypertext(text, lang, loadMessages(content, lang)))))
}

/** The fingerprint of what pages say in `lang`, without what stands on no page of a portal. */
function describeInterface(content: Content, lang: string): string {
  const { data } = readMessages(content, lang)
  const { directory: _, notFound: __, ...words } = data as Record<string, unknown>
  return fingerprintOf(write(words))
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

function firstMistake(content: Content, findings: readonly Finding[]): Mistake {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const told = localize((lang) => listProblems(errors, lang)[0])
  if (!told.en || !told.fr) throw new Error('There is no mistake to name.')
  const { path: name, line, column } = told.en
  const file = path.relative(content.folder, path.resolve(name))
  return { file, line, column, reason: { en: told.en.reason, fr: told.fr.reason } }
}
