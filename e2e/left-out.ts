import { spawnSync } from 'node:child_process'

/** Whether a program can be run, and says of itself that it is the one that is meant. */
export function isInstalled(command: readonly [string, ...string[]], named = ''): boolean {
  const [program, ...args] = command
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return !error && `${stdout}${stderr}`.includes(named)
}

/**
 * Says in a line what is left out for want of software.
 *
 * @throws Error instead with `CI=true`, where all of it is expected.
 */
export function sayLeftOut(what: string, software: string): void {
  const line = `Left out, for want of ${software}: ${what}`
  if (process.env.CI === 'true') throw new Error(line)
  console.log(line)
}
