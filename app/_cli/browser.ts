import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

/** What a Chromium without windows is called: it takes a third of the time. */
export const shell = 'chromium-headless-shell'
/** What Chromium is called on the PATH, by distribution. */
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium on this machine, or of Playwright’s own; `undefined` when there is neither. */
export function findBrowser(): string | undefined {
  return findOnPath(...names) ?? [chromium.executablePath()].find(isExecutable)
}

/**
 * The same for a command that cannot do without.
 *
 * @throws Error in one line when there is none.
 */
export function requireBrowser(): string {
  const found = findBrowser()
  if (found) return found
  throw new Error('No Chromium was found. Install one: npx playwright install chromium.')
}

/**
 * One that is as visitors have it, where there is one: the shell without windows heeds no
 * setting of a profile, such as that others’ cookies are refused.
 *
 * @param isNeeded Whether the shell will not do.
 * @throws Error in one line when there is none.
 */
export function requireUsualBrowser(isNeeded: boolean): string {
  const [, ...usual] = names
  const found = findOnPath(...usual)
  if (found || !isNeeded) return found ?? requireBrowser()
  throw new Error('No Chromium with windows was found. Install one, such as Debian’s chromium.')
}

/** Path of the first of these programs that is on the PATH; `undefined` when none is. */
export function findOnPath(...programs: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return programs
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a Chromium is started with that looks at pages, and talks to nobody else. */
export const browserArguments = [
  // As root there is no sandbox, which containers often run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
