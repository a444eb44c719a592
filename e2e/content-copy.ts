import { cpSync } from 'node:fs'
import path from 'node:path'
import { fixture } from './sites'
import { temporaryFolder } from './temporary-folder'

/** A copy of the content folder `from` that may be changed, outside the repository. */
export function copyContent(from: string): string {
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  return folder
}

/** Where the fixtures lie. */
export const fixtures = path.dirname(fixture.content)

/** The portals of the valid site that are not at `/` of a host of their own; most tests need none. */
const elsewhere = ['ville', 'musee', 'lien', 'demonstration']

/** Copies the valid fixture site to `folder`, as far as its portals are at `/` of their hosts. */
export function copyPlainSite(folder: string): void {
  const filter = (file: string) => !elsewhere.includes(path.basename(file))
  cpSync(fixture.content, folder, { recursive: true, filter })
}

/** That site with the files of a case, such as `invalid/expression`, laid over it. */
export function layOver(name: string): string {
  const folder = temporaryFolder()
  copyPlainSite(folder)
  cpSync(path.join(fixtures, name), folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !path.basename(file).startsWith('expected.'),
  })
  return folder
}
