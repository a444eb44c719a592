import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Whether packages of Debian can be installed here: on Debian or what is made of it, as root. */
export const installsPackages = process.getuid?.() === 0 && isDebian()

/** Given to apt-get, which would try for minutes where there is no way out. */
const impatient = [
  ...['-o', 'Acquire::Retries=0'],
  ...['-o', 'Acquire::http::Timeout=10'],
  // Another worker may be installing something.
  ...['-o', 'DPkg::Lock::Timeout=120'],
]

/**
 * Installs the package `name` of Debian, where that is possible: from the lists of packages
 * that are there, else from new ones.
 *
 * @returns Whether it is installed now.
 */
export function installPackage(name: string): boolean {
  if (!installsPackages) return false
  const args = ['install', '-y', '-q', '--no-install-recommends', ...impatient, name]
  const install = () => attempt('apt-get', args) !== undefined
  return (
    install() || (attempt('apt-get', ['update', '-q', ...impatient]) !== undefined && install())
  )
}

/**
 * Runs a command whose failure only means that the next way is tried.
 *
 * @returns What it printed; `undefined` where it has failed.
 */
export function attempt(command: string, args: string[]): string | undefined {
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
