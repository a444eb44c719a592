import path from 'node:path'
// biome-ignore lint/style/noRestrictedImports: tests run the browser that the commands find, found once.
import { browserArguments, findBrowser, findOnPath, shell } from '../app/_cli/browser'
import { attempt, installPackage, installsPackages } from './debian'

export { browserArguments, findBrowser, findOnPath }

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
