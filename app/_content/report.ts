import type { VFileMessage } from 'vfile-message'
import type { Message, Wording } from './define-findings'
import type { Localized } from './localized'

/** A file’s text, and what editors know the file by. */
export interface Source {
  /** Relative to the working directory where the file lies below it, else absolute. */
  path: string
  text: string
}

/** Where in a file something is, as parsers say it: a point or a range. */
export type Place = NonNullable<VFileMessage['place']>

/** Something that an editor should know, and what shows where it is. */
export interface Finding {
  source: Source
  place: Place
  /** Only an `error` stops the build. */
  severity: 'error' | 'warning'
  /** What kind of finding it is, and what it is about: `lifetime-unstated:sessionid`. */
  id: string
  wordings: Localized<Wording>
  /** What to write in the place, exactly, where that is known. */
  replacement?: string | undefined
}

interface Details {
  /** Where in the file; its first character when left out. */
  place?: Place | undefined
  /** What tells it from others of its kind in the same portal, such as a cookie’s name. */
  about?: string | undefined
  /** What to write in the place, a range, so that all is well. */
  replacement?: string | undefined
  /** The file that it is in, when not the report’s own. */
  source?: Source | undefined
}

/** How many problems of a severity are shown of one file; who fixes these will see the others. */
export const maxShown = 100

const start: Place = { line: 1, column: 1 }

/** Collects what is found in one file, and in those that it includes. */
export class Report {
  readonly findings: Finding[] = []
  /** The file. */
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  /** A mistake, which stops the build. */
  error(message: Message, details: Details = {}): void {
    this.#report('error', message, details)
  }

  /** What an editor should know, but which stops nothing. */
  warn(message: Message, details: Details = {}): void {
    this.#report('warning', message, details)
  }

  /** Takes over what was found in something that the file is made of. */
  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.findings.push(finding)
  }

  #report(severity: Finding['severity'], { id, wordings }: Message, details: Details): void {
    const { place = start, about, replacement, source = this.source } = details
    const whole = about === undefined ? id : `${id}:${about}`
    this.findings.push({ source, place, severity, id: whole, wordings, replacement })
  }
}

/** Whether any of `findings` stops the build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
