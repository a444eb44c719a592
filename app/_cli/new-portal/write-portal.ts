import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCharter } from '../../_charters/charter'
import { contentFolder } from '../../_content/folder'
import { ContentError } from '../../_content/problems'

/**
 * Writes `files` as the portal `id`, with charters in `languages`: all of them
 * or none, and over nothing.
 *
 * @returns The path of its folder.
 * @throws ContentError when `check` would have something against a charter, and
 *   Error of the file system when it refuses.
 */
export function writePortal(
  id: string,
  languages: readonly string[],
  files: ReadonlyMap<string, string>,
): string {
  const portals = path.join(contentFolder(), 'portals')
  mkdirSync(portals, { recursive: true })
  // No command lists a hidden folder, so a portal is there as a whole or not at all.
  const draft = mkdtempSync(path.join(portals, '.new-'))
  try {
    chmodSync(draft, 0o755)
    for (const [name, text] of files) writeFileSync(path.join(draft, name), text)
    for (const lang of languages) {
      const charter = readCharter(path.basename(draft), lang)
      if (!charter.value) throw new ContentError(charter.files)
    }
    const folder = path.join(portals, id)
    renameSync(draft, folder)
    return folder
  } catch (error) {
    rmSync(draft, { recursive: true })
    throw error
  }
}
