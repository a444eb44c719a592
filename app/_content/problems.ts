import { excerptOf, printable } from './excerpt'
import { fileFindings } from './file-findings'
import type { EditorLanguage } from './localized'
import { type Finding, maxShown } from './report'

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
  /** What kind of problem it is, and what it is about: `lifetime-unstated:sessionid`. */
  id: string
  /** What is wrong, in a sentence. */
  reason: string
  /** What the editor can do about it. */
  fix: string
  /** What to write from there up to another place, exactly; absent where that is not known. */
  replacement?: { text: string; endLine: number; endColumn: number }
  /** The line that it is in, with a mark under the place; absent where there is no such line. */
  excerpt?: string
}

/**
 * What was found, for people: each once, for a shared file is met by every charter
 * that includes it; sorted by path, line and column.
 *
 * @param lang The language that the people read.
 */
export function listProblems(found: Iterable<Finding>, lang: EditorLanguage = 'en'): Problem[] {
  const toProblem = (finding: Finding) => describe(finding, lang)
  const byFile = new Map<string, Map<string, Finding>>()
  for (const finding of found) {
    const { source, severity, wordings } = finding
    const { line, column } = startOf(finding)
    const file = `${severity} ${source.path}`
    const alike = byFile.get(file) ?? new Map()
    byFile.set(file, alike.set(`${line}:${column} ${wordings.en.reason}`, finding))
  }
  return [...byFile.values()]
    .flatMap((alike) => {
      const sorted = [...alike.values()].sort(comparePlaces)
      const next = sorted[maxShown]
      if (!next) return sorted.map(toProblem)
      const message = fileFindings['file-many-problems'](String(maxShown))
      const rest = { ...next, ...message, replacement: undefined }
      return [...sorted.slice(0, maxShown), rest].map(toProblem)
    })
    .sort((a, b) => comparePaths(a.path, b.path) || a.line - b.line || a.column - b.column)
}

/** One problem as the command line and the development page show it; a warning with its id. */
export function formatProblem(problem: Problem, lang: EditorLanguage = 'en'): string {
  const { path, line, column, severity, id, reason, excerpt, fix } = problem
  const warning = { en: 'warning: ', fr: 'avertissement\u202F: ' }[lang]
  const said = severity === 'error' ? reason : `${warning}${reason} [${id}]`
  return [`${path}:${line}:${column}  ${said}`, excerpt, `    ${fix}`].filter(Boolean).join('\n')
}

function describe(finding: Finding, lang: EditorLanguage): Problem {
  const { source, place, severity, id, wordings, replacement: text } = finding
  const { reason, fix } = wordings[lang]
  const { line, column } = startOf(finding)
  const end = 'end' in place ? place.end : undefined
  const excerpt = excerptOf(source.text, line, column, end)
  return {
    path: printable(source.path),
    line,
    column,
    severity,
    id: printable(id),
    reason: printable(reason),
    fix: printable(fix),
    ...(text !== undefined &&
      end && { replacement: { text, endLine: end.line, endColumn: end.column } }),
    ...(excerpt && { excerpt }),
  }
}

function startOf({ place }: Finding) {
  return 'start' in place ? place.start : place
}

function comparePlaces(a: Finding, b: Finding): number {
  const [one, other] = [startOf(a), startOf(b)]
  return one.line - other.line || one.column - other.column
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
