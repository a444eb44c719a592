import vm from 'node:vm'
import type { VFile } from 'vfile'
import { reportError } from './problems'

/**
 * How long one step in the reading of a file may take at first, in milliseconds:
 * far more than an honest one does. Parsers of Markdown take a time that grows
 * with the square of some nonsense, such as thousands of opening brackets.
 */
const budget = { file: 250, kilobyte: 0.5 }

/**
 * Up to so many characters, a text is read without a bound, which costs more
 * than reading it: the worst there is takes them half a second.
 */
const harmless = 2000

const context = vm.createContext({ read: () => {} })
const script = new vm.Script('read()')

/**
 * Runs `read`, a step in the reading of `file`, for a bounded time: about a
 * second in all. Nothing but that function of our own is run; a timeout of `vm`
 * is what can interrupt it.
 *
 * @param read Can be run again: it may be interrupted, then begun anew.
 * @returns What `read` returns; `undefined` when it takes too long or nests
 *   deeper than the stack, which is then said on `file`.
 * @throws What `read` throws otherwise.
 */
export function bounded<R>(file: VFile, read: () => R): R | undefined {
  const { length } = String(file)
  try {
    return length > harmless ? readInTime(read, length) : read()
  } catch (error) {
    const slow = isTimeout(error)
    if (!slow && !(error instanceof RangeError)) throw error
    reportError(file, `The file ${slow ? 'takes too long to read' : 'nests too deeply'}.`, {
      mend: 'Look for marks repeated hundreds of times, such as [, *, > or <, and remove them.',
    })
    return undefined
  }
}

/** Throws what tells a timeout when `read`, begun anew with more time, still takes too long. */
function readInTime<R>(read: () => R, length: number): R {
  const first = budget.file + Math.ceil((length / 1024) * budget.kilobyte)
  for (let timeout = first; ; timeout *= 2) {
    const before = process.cpuUsage()
    try {
      context.read = read
      return script.runInContext(context, { timeout }) as R
    } catch (error) {
      // The code may not have been compiled yet, or the machine have been busy with others.
      const tooEarly = timeout === first || cpuTimeSince(before) < timeout / 2
      if (!isTimeout(error) || !tooEarly) throw error
    }
  }
}

function isTimeout(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** For how long this process has computed since `before`, in milliseconds. */
export function cpuTimeSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
