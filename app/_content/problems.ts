import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** Where in a file something is, as `vfile-message` takes it: a point or a range. */
export type Place = NonNullable<VFileMessage['place']>

interface Details {
  /** Where in the file; the file's first character when left out. */
  place?: Place | undefined
  /** What the editor can do about it, in a sentence. */
  mend: string
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

function report(file: VFile, reason: string, { place, mend }: Details, fatal: boolean): void {
  const message = file.message(reason, place ?? start)
  message.fatal = fatal
  message.note = mend
  // A shared file is met once for each charter that uses it.
  const known = file.messages.find((other) => String(other) === String(message))
  if (known !== message) file.messages.pop()
}

/** Whether `file` has a message that stops the build. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal)
}

/** The messages of all `files`, each once, sorted by path, line and column. */
export function messagesOf(files: Iterable<VFile>): VFileMessage[] {
  const messages = [...new Set(files)].flatMap((file) => file.messages)
  return messages.sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

/** One message as the command line and the development page show it. */
export function formatMessage(message: VFileMessage): string {
  const kind = message.fatal ? '' : 'warning: '
  const where = `${message.file}:${message.line ?? 1}:${message.column ?? 1}`
  return `${where}  ${kind}${message.reason}\n    ${message.note}`
}

/** Thrown where content is needed that has mistakes; says all of them. */
export class ContentError extends Error {
  constructor(files: Iterable<VFile>) {
    const errors = messagesOf(files).filter((message) => message.fatal)
    super(`The content has mistakes:\n${errors.map(formatMessage).join('\n')}`)
    this.name = 'ContentError'
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
