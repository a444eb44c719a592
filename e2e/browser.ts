import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

/** What a Chromium without windows is called: it takes a third of the time. */
const shell = 'chromium-headless-shell'
/** What Chromium is called on the PATH, by distribution. */
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium on this machine, or of Playwright's own; `undefined` when there is neither. */
export function findBrowser(): string | undefined {
  return [...names.flatMap(onPath), chromium.executablePath()].find(isExecutable)
}

/**
 * Makes sure that there is a browser: on Debian, as root, the package
 * `chromium-headless-shell`; else the machine's; else Playwright's download; else
 * Debian's `chromium`.
 *
 * @throws Error in one line when none of these succeeds.
 */
export function installBrowser(): void {
  if (onPath(shell).some(isExecutable)) return
  const asRoot = isDebian() && process.getuid?.() === 0
  if (asRoot) installShell()
  if (findBrowser()) return
  const cli = path.join('node_modules', 'playwright', 'cli.js')
  attempt(process.execPath, [cli, 'install', 'chromium'])
  if (findBrowser()) return
  if (asRoot) installPackage('chromium')
  if (findBrowser()) return
  throw new Error(
    'No Chromium was found, and none could be installed. Install one, then try again.',
  )
}

/** Installs the shell in the version of the Chromium that is there, which it shares files with. */
function installShell(): void {
  const there = /^Version: (.+)$/m.exec(attempt('dpkg', ['--status', 'chromium']) ?? '')?.[1]
  const wanted = there ? `${shell}=${there}` : shell
  if (installPackage(wanted) || attempt('apt-get', ['update', '-q', ...impatient]) === undefined) {
    return
  }
  installPackage(wanted)
}

const impatient = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']

function installPackage(name: string): boolean {
  const args = ['install', '-y', '-q', '--no-install-recommends', ...impatient, name]
  return attempt('apt-get', args) !== undefined
}

/**
 * Runs a command whose failure only means that the next way is tried.
 *
 * @returns What it printed; `undefined` where it has failed.
 */
function attempt(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 300_000,
      env: {
        ...process.env,
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
        DEBIAN_FRONTEND: 'noninteractive',
      },
    })
  } catch (error) {
    console.error(`${command} did not succeed: ${(error as Error).message.split('\n')[0]}`)
    return undefined
  }
}

function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
}

/** Where a program may lie. */
function onPath(program: string): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, program))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
