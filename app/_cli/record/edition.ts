import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPatch } from 'rfc6902'
import type { Content } from '../../_content/content'
import type { Portal } from '../../_portals/portal'
import { dayIn } from '../../_portals/time-zone'
import {
  type EditionFile,
  editionName,
  historyFolder,
  loadHistory,
  sumOf,
  sumsName,
} from '../../_published/history'
import { loadSnapshot } from '../../_published/snapshot'
import { describeStatement } from '../../_published/statement'

/**
 * The edition that follows the last one of `portal`: what it states now, and since when. The
 * first is dated as its charters are, since what was before is not known; each other one by
 * the day of `now` where the portal is.
 *
 * @returns `undefined` where nothing has changed.
 * @throws ContentError when the portal, or its history, has mistakes.
 */
export function describeNext(
  content: Content,
  portal: Portal,
  now: number,
): EditionFile | undefined {
  const { editions } = loadHistory(content, portal.id)
  const last = editions.at(-1)
  const statement = describeStatement(content, portal)
  const { revision } = loadSnapshot(content, portal.id, portal.languages[0])
  const changes = last && createPatch(last.statement, statement)
  if (last?.revision === revision && changes?.length === 0) return undefined
  const dated = Object.values(statement.languages).map(({ updated }) => updated)
  const today = dayIn(portal.timeZone, now)
  const first = dated.sort().at(-1) ?? today
  return {
    portal: portal.id,
    edition: editions.length + 1,
    // A clock that is wrong moves no edition before another.
    date: last ? ([today, last.date].sort().at(-1) ?? today) : first,
    revision,
    ...(changes ? { changes: changes as EditionFile['changes'] } : { statement }),
  }
}

/**
 * Writes an edition down, then its sum at the end of the list: until that, it is none, and is
 * written anew the next time. Each file is there as a whole or not at all.
 */
export function writeEdition(content: Content, file: EditionFile): void {
  const folder = path.join(content.folder, historyFolder(file.portal))
  const text = `${JSON.stringify(file, null, 1)}\n`
  const sums = path.join(folder, sumsName)
  mkdirSync(folder, { recursive: true })
  replace(path.join(folder, editionName(file.edition)), text)
  const listed = file.edition === 1 ? '' : readFileSync(sums, 'utf8')
  replace(sums, `${listed}${sumOf(text)}  ${editionName(file.edition)}\n`)
}

/** Puts `text` in the place of the file, at once. */
function replace(file: string, text: string): void {
  // Nobody takes what is hidden for content.
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.new`)
  writeFileSync(draft, text)
  renameSync(draft, file)
}
