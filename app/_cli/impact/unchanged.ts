import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The ids of the portals that two content folders have alike, byte by byte, when
 * they have alike all that portals share too. Their pages are the same without
 * being read, which is most of the work.
 */
export function findUnchanged(folder: string, other: string): Set<string> {
  const same = (name: string) => isSame(path.join(folder, name), path.join(other, name))
  const portals = path.join(folder, 'portals')
  if (!same('shared') || !existsSync(portals)) return new Set()
  return new Set(readdirSync(portals).filter((id) => same(path.join('portals', id))))
}

/** Whether two folders hold the same; never where either holds anything but files and folders. */
function isSame(folder: string, other: string): boolean {
  const [ours, theirs] = [list(folder), list(other)]
  return (
    ours !== undefined &&
    ours.length === theirs?.length &&
    ours.every(({ name, kind }, index) => {
      const [a, b] = [path.join(folder, name), path.join(other, name)]
      if (kind !== theirs[index]?.kind || name !== theirs[index]?.name) return false
      if (kind === 'folder') return isSame(a, b)
      return kind === 'file' && readFileSync(a).equals(readFileSync(b))
    })
  )
}

/** What is in `folder`, by name; `undefined` where there is no such folder. */
function list(folder: string) {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (!there?.isDirectory()) return undefined
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
      return { name: entry.name, kind }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
