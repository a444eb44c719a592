import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCharter } from '../../_charters/charter'
import type { Content } from '../../_content/content'
import { requireValue } from '../../_content/result'

/**
 * Writes `files` as the portal `id`, with charters in `languages`: all of them
 * or none, and over nothing.
 *
 * @returns The path of its folder.
 * @throws ContentError when a charter has a mistake, and
 *   Error of the file system when it refuses.
 */
export function writePortal(
  content: Content,
  id: string,
  languages: readonly string[],
  files: ReadonlyMap<string, string>,
): string {
  const portals = path.join(content.folder, 'portals')
  mkdirSync(portals, { recursive: true })
  // No command lists a hidden folder, so a portal is there as a whole or not at all.
  const draft = mkdtempSync(path.join(portals, '.new-'))
  try {
    chmodSync(draft, 0o755)
    for (const [name, text] of files) writeFileSync(path.join(draft, name), text)
    for (const lang of languages) {
      requireValue(readCharter(content, path.basename(draft), lang))
    }
    const folder = path.join(portals, id)
    renameSync(draft, folder)
    return folder
  } catch (error) {
    rmSync(draft, { recursive: true })
    throw error
  }
}
