import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Makes a folder whose path begins with `prefix`; it is gone when this process ends, however it ends. */
export function temporaryFolder(prefix = path.join(tmpdir(), 'chartes-')): string {
  const folder = mkdtempSync(prefix)
  process.on('exit', () => remove(folder))
  return folder
}

/** Removes a folder with all in it; what writes there must have ended. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
