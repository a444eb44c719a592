import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { excerptOf, printable } from './excerpt'

/** Where in a file something is, as `vfile-message` takes it: a point or a range. */
export type Place = NonNullable<VFileMessage['place']>

interface Details {
  /** Where in the file; the file's first character when left out. */
  place?: Place | undefined
  /** What the editor can do about it, in a sentence. */
  mend: string
}

/** Something that an editor should know, as `npm run check -- --json` prints it. */
export interface Problem {
  /** Relative to the working directory where the file lies below it, else absolute. */
  path: string
  /** Line in the file, from 1, front matter counted. */
  line: number
  /** Column in that line, from 1, in UTF-16 code units as VS Code counts. */
  column: number
  /** Only an `error` stops the build. */
  severity: 'error' | 'warning'
  /** What is wrong, in a sentence. */
  reason: string
  /** What the editor can do about it. */
  mend: string
  /** The line that it is in, with a mark under the place; absent where there is no such line. */
  excerpt?: string
}

const start: Place = { line: 1, column: 1 }

/** Records on `file` a mistake that stops the build. */
export function reportError(file: VFile, reason: string, details: Details): void {
  report(file, reason, details, true)
}

/** Records on `file` what an editor should know but which stops nothing. */
export function reportWarning(file: VFile, reason: string, details: Details): void {
  report(file, reason, details, false)
}

/** How many problems of a kind are said of one file; who mends these will see the others. */
const most = 100

function report(file: VFile, reason: string, { place, mend }: Details, fatal: boolean): void {
  const alike = file.messages.filter((other) => other.fatal === fatal)
  if (alike.length > most) return
  const message = file.message(reason, place ?? start)
  message.fatal = fatal
  message.note = mend
  // A shared file is met once for each charter that uses it.
  const { line, column } = message
  const known = alike.find(
    (other) => other.reason === reason && other.line === line && other.column === column,
  )
  if (known) {
    file.messages.pop()
  } else if (alike.length === most) {
    message.reason = `There are more than ${most} problems in this file.`
    message.note = 'Mend those before this one; the others are said then.'
  }
}

/** Whether `file` has a message that stops the build. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal)
}

/** What is wrong in `files`, each once, sorted by path, line and column. */
export function problemsOf(files: Iterable<VFile>): Problem[] {
  return [...new Set(files)]
    .flatMap((file) => file.messages.map((message) => toProblem(file, message)))
    .sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column)
}

/** One problem as the command line and the development page show it. */
export function formatProblem({ path, line, column, severity, reason, ...rest }: Problem): string {
  const kind = severity === 'error' ? '' : 'warning: '
  return [`${path}:${line}:${column}  ${kind}${reason}`, rest.excerpt, `    ${rest.mend}`]
    .filter(Boolean)
    .join('\n')
}

/** Thrown where content is needed that has mistakes; says all of them. */
export class ContentError extends Error {
  constructor(files: Iterable<VFile>) {
    const errors = problemsOf(files).filter(({ severity }) => severity === 'error')
    super(`The content has mistakes:\n${errors.map(formatProblem).join('\n')}`)
    this.name = 'ContentError'
    // The mistake is in the content: where this program met it helps nobody.
    this.stack = `${this.name}: ${this.message}`
  }
}

function toProblem(file: VFile, message: VFileMessage): Problem {
  const { line = 1, column = 1, place } = message
  const end = place && 'end' in place ? place.end : undefined
  const excerpt = excerptOf(String(file), line, column, end)
  return {
    path: printable(file.path),
    line,
    column,
    severity: message.fatal ? 'error' : 'warning',
    reason: printable(message.reason),
    mend: printable(message.note ?? ''),
    ...(excerpt && { excerpt }),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
