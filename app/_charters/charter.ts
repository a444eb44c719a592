import type { Root } from 'mdast'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import type { Report } from '../_content/report'
import { type Read, requireValue, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import type { Located } from '../_content/yaml'
import { readMessages } from '../_languages/messages'
import { typeset } from '../_languages/typeset'
import { readPortal } from '../_portals/portal-file'
import { readCatalogue } from './catalogue'
import { consentCategories } from './category'
import { resolveCookies } from './declared-cookies'
import type { Facts } from './facts'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { parseMarkdown } from './markdown'
import { includePassages } from './passages'
import { checkStructure } from './structure'
import { reportDifferences } from './translations'

/** A portal’s cookie policy in one language. */
export interface Charter extends Facts {
  title: string
  /** The day of its last change, as 2026-01-31. */
  updated: string
  /** Its text, passages included; `toHypertext` makes HTML of it. */
  text: Root
}

interface ReadCharter extends Read<Charter> {
  /** The front matter, with what is right in it; `undefined` when there is none that can be read. */
  front: Located<FrontMatter> | undefined
  /** What it states, also where its text has mistakes; `undefined` when that has. */
  facts: Facts | undefined
  /** On its own file; in it, what was found in everything that it is made of. */
  report: Report
}

/** How many charters are kept in memory with all their text. */
const maxKept = 100

/**
 * Reads and checks `portals/<id>/cookies.<lang>.mdx`, everything it refers to, and that
 * it states the same facts as the charter in the portal’s first language.
 */
export const readCharter = reader((content, portalId: string, lang: string): ReadCharter => {
  const { languages } = readPortal(content, portalId)
  const read = readByItself(content, portalId, lang)
  const { report, facts } = read
  if (languages && !languages.includes(lang)) {
    report.error(`The portal does not declare the language \`${lang}\`.`, {
      fix: `Add \`${lang}\` to the languages in portal.yaml, or remove this file.`,
    })
  }
  const [first = lang] = languages ?? []
  const original = first === lang ? undefined : readCharter(content, portalId, first).facts
  if (original && facts) reportDifferences(facts, original, report)
  return { ...read, ...resultOf(read.value, report.findings) }
}, maxKept)

/**
 * The charter of portal `id` in `lang`, one of its languages.
 *
 * @throws ContentError when it, or anything it includes, has mistakes.
 */
export function loadCharter(content: Content, portalId: string, lang: string): Charter {
  return requireValue(readCharter(content, portalId, lang))
}

function readByItself(content: Content, portalId: string, lang: string) {
  const name = `portals/${portalId}/cookies.${lang}.mdx`
  const report = readSource(content, name)
  if (!report) {
    const absent = reportOn(content, name)
    absent.error(`The portal has no charter in \`${lang}\`.`, {
      fix: 'Add the file, or remove the language from portal.yaml.',
    })
    return { report: absent, front: undefined, facts: undefined, value: undefined }
  }
  const { tree, complete } = parseMarkdown(report)
  const front = readFrontMatter(tree, report)
  const declared = front && resolveCookies(content, front, lang, report)
  const text = includePassages(content, tree, lang, report)
  if (complete) checkStructure(text, declared, report)
  report.add(readCatalogue(content).findings)
  report.add(readMessages(content, lang).findings)

  const { consent } = front?.partial ?? {}
  const facts: Facts | undefined =
    declared?.complete && consent
      ? {
          cookies: declared.cookies.map(({ cookie }) => cookie),
          consent: consentCategories.filter((category) => consent.includes(category)),
        }
      : undefined
  if (!facts || !front?.value) return { report, front, facts, value: undefined }
  const { title, updated } = front.value
  return { report, front, facts, value: { title: typeset(title, lang), updated, ...facts, text } }
}
