import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

/** What Chromium is called on the PATH, by distribution. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium on this machine, or of Playwright's own; `undefined` when there is neither. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const installed = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...installed, chromium.executablePath()].find(isExecutable)
}

/**
 * Makes sure that there is a browser: the machine's, else Playwright's download,
 * else (on Debian, as root) the package `chromium`.
 *
 * @throws Error in one line when none of these succeeds.
 */
export function installBrowser(): void {
  if (findBrowser()) return
  const cli = path.join('node_modules', 'playwright', 'cli.js')
  attempt(process.execPath, [cli, 'install', 'chromium'])
  if (findBrowser()) return
  if (isDebian() && process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-q'])
    attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  }
  if (findBrowser()) return
  throw new Error(
    'No Chromium was found, and none could be installed. Install one, then try again.',
  )
}

/** Runs a command whose failure only means that the next way is tried. */
function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      timeout: 300_000,
      env: {
        ...process.env,
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
        DEBIAN_FRONTEND: 'noninteractive',
      },
    })
  } catch (error) {
    console.error(`${command} did not succeed: ${(error as Error).message.split('\n')[0]}`)
  }
}

function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
