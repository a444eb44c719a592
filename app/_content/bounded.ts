import vm from 'node:vm'
import type { VFile } from 'vfile'
import { reportError } from './problems'

/**
 * How long one step in the reading of a file may take, in milliseconds: ten
 * times what an honest one takes on a slow machine. Parsers of Markdown take a
 * time that grows with the square of some nonsense, such as thousands of [.
 */
const budget = { file: 700, kilobyte: 5 }

const context = vm.createContext({ read: () => {} })
const script = new vm.Script('read()')

/**
 * Runs `read`, a step in the reading of `file`, for a bounded time. Nothing but
 * that function of our own is run; a timeout of `vm` is what can interrupt it.
 *
 * @returns What `read` returns; `undefined` when it takes too long or nests
 *   deeper than the stack, which is then said on `file`.
 * @throws What `read` throws otherwise.
 */
export function bounded<R>(file: VFile, read: () => R): R | undefined {
  try {
    context.read = read
    const timeout = budget.file + Math.ceil((String(file).length / 1024) * budget.kilobyte)
    return script.runInContext(context, { timeout }) as R
  } catch (error) {
    const slow = (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    if (!slow && !(error instanceof RangeError)) throw error
    reportError(file, slow ? 'The file takes too long to read.' : 'The file nests too deeply.', {
      mend: 'Look for marks repeated hundreds of times, such as [, *, > or <, and remove them.',
    })
    return undefined
  }
}
