import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { readCatalogue } from '../../_charters/catalogue'
import type { Content } from '../../_content/content'
import { isOfFamily } from '../../_published/erasable'
import type { Audited } from './audited'
import { type Known, type Suggestion, suggest } from './known'
import { isDeclarable, type Seen } from './verdicts'

/**
 * Adds what a portal keeps and does not declare to its charters, in every language, as entries
 * to complete: what was seen is filled in, what must be known is left empty, which `check`
 * refuses, and what others say of the name stands beside it in a comment.
 *
 * @returns How many files and entries were written.
 */
export function writeEntries(
  content: Content,
  { portal, seen }: Audited,
  known: readonly Known[],
): { files: number; entries: number } {
  // One without a name, which browsers keep, can be called nothing.
  const undeclared = mergeAlike(
    seen.filter(({ name, category, type }) => name && !category && isDeclarable(type)),
  )
  if (undeclared.length === 0) return { files: 0, entries: 0 }
  for (const lang of portal.languages) {
    const file = path.join(content.folder, 'portals', portal.id, `cookies.${lang}.mdx`)
    const text = readFileSync(file, 'utf8')
    const entries = undeclared.map((one) =>
      writeEntry(one, suggest(content, one, lang, portal.id, known), listKeys(content, one)),
    )
    const draft = `${file}.new`
    writeFileSync(draft, insert(text, entries))
    renameSync(draft, file)
  }
  return { files: portal.languages.length, entries: undeclared.length }
}

/** One of each name, type and domain: partitions and paths are told in no charter. */
function mergeAlike(seen: readonly Seen[]): Seen[] {
  const all = new Map<string, Seen>()
  for (const one of seen) {
    const key = JSON.stringify([one.name, one.type, one.party === 'third' && one.domain])
    const other = all.get(key)
    const longer = (one.lifetime ?? -1) > (other?.lifetime ?? -1)
    if (!other || longer) all.set(key, one)
  }
  return [...all.values()]
}

/** The keys of the catalogue that the entry could be replaced by. */
function listKeys(content: Content, { name, type }: Seen): string[] {
  return [...(readCatalogue(content).entries ?? [])].flatMap(([key, entry]) => {
    const fits = entry?.name.some((written) => isOfFamily(name, written))
    return fits && entry?.type === type ? [key] : []
  })
}

/** An entry as YAML, with two spaces before each line. */
function writeEntry(
  { name, type, party, domain, lifetime }: Seen,
  suggestions: readonly Suggestion[],
  keys: readonly string[],
): string {
  const fields = {
    name,
    ...(type !== 'cookie' && { type }),
    provider: '',
    ...(party === 'third' && type === 'cookie' && { domain }),
    category: '',
    ...(type === 'cookie' && { lifetime: lifetimeOf(lifetime) }),
    service: '',
    purpose: '',
  }
  const comments = [
    ...keys.map((key) => `catalogue: ${key}`),
    ...suggestions.map(({ provider, purpose, source }) => `${source}: ${provider} – ${purpose}`),
  ].map((line) => `  # ${line.replace(/\s+/g, ' ').trim()}\n`)
  const lines = Object.entries(fields).map(
    ([field, value], index) => `  ${index === 0 ? '-' : ' '} ${field}: ${JSON.stringify(value)}\n`,
  )
  return comments.join('') + lines.join('')
}

/** How long it was seen to be kept, as editors write it; in whole days. */
function lifetimeOf(seconds: number | null): string {
  if (seconds === null) return 'session'
  const days = Math.round(seconds / 86_400)
  if (days >= 1) return `${days} ${days === 1 ? 'day' : 'days'}`
  const minutes = Math.max(1, Math.round(seconds / 60))
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** The text of a charter with entries at the end of its cookies; the rest stays as it is. */
function insert(text: string, entries: readonly string[]): string {
  const [, head = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(text) ?? []
  const at = text.indexOf(head)
  const end = endOfCookies(parseDocument(head), head)
  const list = end === undefined ? `cookies:\n${entries.join('')}` : entries.join('')
  const place = at + (end ?? head.length)
  return text.slice(0, place) + list + text.slice(place)
}

/** Where the list of cookies ends in the head of a charter; `undefined` where there is none. */
function endOfCookies(document: Document.Parsed, head: string): number | undefined {
  const node = document.get('cookies', true)
  const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined
  if (!Array.isArray(range)) return undefined
  // A value ends where its last line does; what follows is another field’s.
  const end = head.slice(0, range[1]).trimEnd().length
  const line = head.indexOf('\n', end)
  return line < 0 ? head.length : line + 1
}
