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

/** The valid fixture site with the files of a case, such as `invalid/expression`, laid over it. */
export function layOver(name: string): string {
  const folder = copyContent(fixture.content)
  cpSync(path.join(fixtures, name), folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !path.basename(file).startsWith('expected.'),
  })
  return folder
}
