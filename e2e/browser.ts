import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import { attempt, installPackage, installsPackages } from './debian'

/** What a Chromium without windows is called: it takes a third of the time. */
const shell = 'chromium-headless-shell'
/** What Chromium is called on the PATH, by distribution. */
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium on this machine, or of Playwright's own; `undefined` when there is neither. */
export function findBrowser(): string | undefined {
  return findOnPath(...names) ?? [chromium.executablePath()].find(isExecutable)
}

/** Path of the first of these programs that is on the PATH; `undefined` when none is. */
export function findOnPath(...programs: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return programs
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find(isExecutable)
}

/**
 * Makes sure that there is a browser: on Debian, as root, the package
 * `chromium-headless-shell`; else the machine's; else Playwright's download; else
 * Debian's `chromium`.
 *
 * @throws Error in one line when none of these succeeds.
 */
export function installBrowser(): void {
  if (findOnPath(shell)) return
  if (installsPackages) installShell()
  if (findBrowser()) return
  const cli = path.join('node_modules', 'playwright', 'cli.js')
  attempt(process.execPath, [cli, 'install', 'chromium'])
  if (findBrowser()) return
  installPackage('chromium')
  if (findBrowser()) return
  throw new Error(
    'No Chromium was found, and none could be installed. Install one, then try again.',
  )
}

/** Installs the shell in the version of the Chromium that is there, which it shares files with. */
function installShell(): void {
  const there = /^Version: (.+)$/m.exec(attempt('dpkg', ['--status', 'chromium']) ?? '')?.[1]
  installPackage(there ? `${shell}=${there}` : shell)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
