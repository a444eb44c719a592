import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { LocalizedError } from './localized'

const absentIsFine = { throwIfNoEntry: false } as const

/**
 * What lies in a folder though nobody wrote it: what is hidden, locks of Office
 * (`~$a.mdx`), backups of editors (`a~`, `#a#`, `a.bak`, `a.swp`), what file managers keep.
 */
const unwritten =
  /^(?:\..*|~.*|.*~|#.*#|.*\.(?:bak|old|orig|sw[a-p]|tmp)|(?:eh)?thumbs\.db|desktop\.ini|icon\r)$/is

/**
 * The editors’ folder, opened. It is handed to every reader, which remembers by it
 * what it has read (see `reader`); so two can be open at once, and what is saved
 * later is met by the one that is opened after it.
 *
 * Names of files and folders are relative to it, with `/` between their parts.
 */
export class Content {
  /** Its absolute path. */
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** Names of the folders directly in `folder`, sorted; those that nobody wrote are left out. */
  listFolders(folder: string): string[] {
    return this.#list(folder, (entry) => entry.isDirectory())
  }

  /** Names of the files directly in `folder`, sorted; those that nobody wrote are left out. */
  listFiles(folder: string): string[] {
    return this.#list(folder, (entry) => entry.isFile())
  }

  /** Names of all files and symbolic links below `folder`, sorted; again without those. */
  listAllFiles(folder = ''): string[] {
    const prefix = folder && `${folder}/`
    const names = this.#list(folder, (entry) => entry.isFile() || entry.isSymbolicLink())
    return [
      ...names.map((name) => prefix + name),
      ...this.listFolders(folder).flatMap((name) => this.listAllFiles(prefix + name)),
    ].sort()
  }

  /** Whether `name` is a symbolic link, which nothing follows. */
  isLink(name: string): boolean {
    return lstatSync(this.#resolve(name)).isSymbolicLink()
  }

  /**
   * Whether there is a file at `name`. What is reached only by `..` or a symbolic
   * link is not there: what a text shows lies in this folder.
   */
  hasFile(name: string): boolean {
    const file = this.#resolve(name)
    const inside = file.startsWith(this.folder + path.sep)
    if (!inside || !statSync(file, absentIsFine)?.isFile()) return false
    const root = realpathSync.native(this.folder)
    return realpathSync.native(file) === path.join(root, path.relative(this.folder, file))
  }

  /** The bytes of the file at `name`; `undefined` where `hasFile` says that there is none. */
  readBytes(name: string): Buffer | undefined {
    return this.hasFile(name) ? readFileSync(this.#resolve(name)) : undefined
  }

  /** What editors know the file at `name` by: its path from the working directory, if it lies below. */
  pathOf(name: string): string {
    const file = this.#resolve(name)
    const relative = path.relative(process.cwd(), file)
    return relative.startsWith('..') ? file : relative
  }

  #list(folder: string, wanted: (entry: import('node:fs').Dirent) => boolean): string[] {
    const absolute = this.#resolve(folder)
    if (!existsSync(absolute)) return []
    return readdirSync(absolute, { withFileTypes: true })
      .filter((entry) => wanted(entry) && !unwritten.test(entry.name))
      .map((entry) => entry.name)
      .sort()
  }

  #resolve(name: string): string {
    return path.resolve(/*turbopackIgnore: true*/ this.folder, name)
  }
}

/**
 * Opens a content folder.
 *
 * @param folder Its path, as `CONTENT_DIR` says it; `content` in the working directory when empty.
 * @throws LocalizedError in one line when there is no such folder.
 */
export function openContent(folder?: string): Content {
  const absolute = path.resolve(/*turbopackIgnore: true*/ folder || 'content')
  if (!statSync(absolute, absentIsFine)?.isDirectory()) {
    throw new LocalizedError({
      en: `No content folder at ${absolute} (CONTENT_DIR ${folder ? 'points there' : 'is not set'}). Create it or set CONTENT_DIR.`,
      fr: `Pas de dossier de contenu à ${absolute} (${folder ? 'là où mène CONTENT_DIR' : 'CONTENT_DIR est absent'}). Créez-le, ou donnez CONTENT_DIR.`,
    })
  }
  return new Content(absolute)
}
