import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportError } from './problems'

const absentIsFine = { throwIfNoEntry: false } as const

/**
 * Absolute path of the editors' folder: what `CONTENT_DIR` says, relative to
 * the working directory, else `content` there.
 *
 * @throws Error in one line when there is no such folder.
 */
export function contentFolder(): string {
  const folder = path.resolve(/*turbopackIgnore: true*/ process.env.CONTENT_DIR || 'content')
  if (!statSync(folder, absentIsFine)?.isDirectory()) {
    const origin = process.env.CONTENT_DIR ? 'CONTENT_DIR points there' : 'CONTENT_DIR is not set'
    throw new Error(`No content folder at ${folder} (${origin}). Create it or set CONTENT_DIR.`)
  }
  return folder
}

/** Names of the folders directly in `folder` (relative to the content folder), sorted. */
export function listFolders(folder: string): string[] {
  return list(folder, (entry) => entry.isDirectory())
}

/** Names of the files directly in `folder` (relative to the content folder), sorted. */
export function listFiles(folder: string): string[] {
  return list(folder, (entry) => entry.isFile())
}

/**
 * Paths (relative to the content folder, `/` between parts) of all files and
 * symbolic links but hidden ones, sorted.
 */
export function listAllFiles(folder = ''): string[] {
  const prefix = folder && `${folder}/`
  const names = list(folder, (entry) => entry.isFile() || entry.isSymbolicLink())
  return [
    ...names.map((name) => prefix + name),
    ...listFolders(folder).flatMap((name) => listAllFiles(prefix + name)),
  ].sort()
}

/** Whether `name` (relative to the content folder) is a symbolic link; nothing follows these. */
export function isLink(name: string): boolean {
  return lstatSync(path.join(/*turbopackIgnore: true*/ contentFolder(), name)).isSymbolicLink()
}

/**
 * Whether there is a file at `name` (relative to the content folder, `/` between
 * its parts). What is reached only by `..` or a symbolic link is not there: what
 * a text shows lies in the content folder.
 */
export function isContentFile(name: string): boolean {
  const root = contentFolder()
  const file = path.resolve(/*turbopackIgnore: true*/ root, name)
  if (!file.startsWith(root + path.sep) || !statSync(file, absentIsFine)?.isFile()) return false
  const itself = path.join(realpathSync.native(root), path.relative(root, file))
  return realpathSync.native(file) === itself
}

/** The bytes of the file at `name`; `undefined` where `isContentFile` says that there is none. */
export function readContentBytes(name: string): Buffer | undefined {
  if (!isContentFile(name)) return undefined
  return readFileSync(path.resolve(/*turbopackIgnore: true*/ contentFolder(), name))
}

/**
 * The file at `name` (relative to the content folder, `/` between its parts)
 * with its text, ready to collect messages. Its `path` is relative to the
 * working directory, as editors see it in messages. A byte order mark is left
 * out of the text, as editors do.
 *
 * @returns `undefined` where `isContentFile` says that there is none.
 */
export function readContentFile(name: string): VFile | undefined {
  const bytes = readContentBytes(name)
  if (!bytes) return undefined
  const content = absentFile(name)
  try {
    content.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    content.value = new TextDecoder().decode(bytes)
    reportError(content, 'The file is not in UTF-8.', {
      place: location(content).toPoint(content.value.indexOf('\uFFFD')),
      mend: 'Save it in the encoding UTF-8, and write the letters shown wrongly again.',
    })
  }
  return content
}

/** An empty file to hang messages on when `name` itself does not exist, or is no text. */
export function absentFile(name: string): VFile {
  return new VFile({ path: shownPath(path.resolve(contentFolder(), name)) })
}

function list(folder: string, wanted: (entry: import('node:fs').Dirent) => boolean): string[] {
  const absolute = path.join(/*turbopackIgnore: true*/ contentFolder(), folder)
  if (!existsSync(absolute)) return []
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => wanted(entry) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}
