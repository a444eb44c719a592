import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** A command with all that it starts, which is one process group (setpgid(2)). */
export interface Group {
  id: number
  leader: ChildProcess
  /** What it has printed. */
  output: string
}

interface Place {
  cwd?: string
  env?: Record<string, string>
}

/** How often memory is looked at, in milliseconds. */
const interval = 200

/** Starts a command as a group of its own, which ends with this process at the latest. */
export function start([program = '', ...args]: string[], { cwd = '.', env }: Place = {}): Group {
  const leader = spawn(program, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  if (!leader.pid) throw new Error(`${program} did not start.`)
  const group: Group = { id: leader.pid, leader, output: '' }
  for (const stream of [leader.stdout, leader.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      group.output += text
    })
  }
  // Before the folders that it may be writing to are removed.
  const end = () => kill(group)
  process.prependListener('exit', end)
  leader.on('exit', () => process.off('exit', end))
  return group
}

/** Ends all processes of a group, and waits for the first of them. */
export async function stop(group: Group): Promise<void> {
  const { leader } = group
  const ended = leader.exitCode === null && leader.signalCode === null && once(leader, 'exit')
  kill(group)
  await ended
}

function kill({ id }: Group): void {
  try {
    process.kill(-id, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Runs a command to its end.
 *
 * @returns How long it took, and how long processors worked for it, both in
 *   seconds; the most memory that its processes had together, in megabytes; and
 *   what it printed.
 * @throws Error with what it printed when it fails or takes more than an hour.
 */
export async function measure(command: string[], place: Place) {
  const before = performance.now()
  const group = start(command, place)
  const { leader } = group
  const closed = once(leader, 'close')
  const worked = new Map<string, number>()
  let megabytes = 0
  const watch = setInterval(() => {
    const members = membersOf(group)
    for (const { process, work } of members) worked.set(process, work)
    megabytes = Math.max(megabytes, sum(members.map((member) => member.megabytes)))
  }, interval)
  const finished = await Promise.race([closed, delay(3_600_000, undefined, { ref: false })])
  clearInterval(watch)
  const seconds = (performance.now() - before) / 1000
  await stop(group)
  if (!finished || leader.exitCode !== 0) {
    throw new Error(`${command.join(' ')} failed:\n${group.output}`)
  }
  return { seconds, work: sum([...worked.values()]), megabytes, output: group.output }
}

/** Memory of all processes of a group, in megabytes. */
export function memoryOf(group: Group): number {
  return sum(membersOf(group).map(({ megabytes }) => megabytes))
}

/**
 * The processes of a group with their memory in megabytes, what several share
 * divided among them (“proportional set size”), and how long processors have
 * worked for them in seconds (proc(5)). None where there is no /proc.
 */
function membersOf({ id }: Group): { process: string; megabytes: number; work: number }[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((process) => {
      const stat = read(`/proc/${process}/stat`)
      // The second field is a name in parentheses, which may hold any character.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (Number(fields[2]) !== id) return []
      const memory = read(`/proc/${process}/smaps_rollup`)
      const [, kilobytes = 0] = /^Pss:\s+(\d+) kB/m.exec(memory) ?? []
      // Fields 14 and 15, in hundredths of a second.
      const work = (Number(fields[11]) + Number(fields[12])) / 100
      return [{ process, megabytes: Number(kilobytes) / 1024, work }]
    })
}

/** A file’s text; empty when its process has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function sum(figures: number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
