import { excerptOf, printable } from './excerpt'
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
  /** What is wrong, in a sentence. */
  reason: string
  /** What the editor can do about it. */
  fix: string
  /** The line that it is in, with a mark under the place; absent where there is no such line. */
  excerpt?: string
}

/**
 * What was found, for people: each once, for a shared file is met by every charter
 * that includes it; sorted by path, line and column.
 */
export function listProblems(findings: Iterable<Finding>): Problem[] {
  const byFile = new Map<string, Map<string, Finding>>()
  for (const finding of findings) {
    const { source, severity, reason } = finding
    const { line, column } = startOf(finding)
    const file = `${severity} ${source.path}`
    const alike = byFile.get(file) ?? new Map()
    byFile.set(file, alike.set(`${line}:${column} ${reason}`, finding))
  }
  return [...byFile.values()]
    .flatMap((alike) => {
      const sorted = [...alike.values()].sort(comparePlaces)
      const next = sorted[maxShown]
      if (!next) return sorted.map(toProblem)
      const reason = `There are more than ${maxShown} problems in this file.`
      const fix = 'Fix those before this one; the others are shown then.'
      return [...sorted.slice(0, maxShown), { ...next, reason, fix }].map(toProblem)
    })
    .sort((a, b) => comparePaths(a.path, b.path) || a.line - b.line || a.column - b.column)
}

/** One problem as the command line and the development page show it. */
export function formatProblem({ path, line, column, severity, reason, ...rest }: Problem): string {
  const kind = severity === 'error' ? '' : 'warning: '
  return [`${path}:${line}:${column}  ${kind}${reason}`, rest.excerpt, `    ${rest.fix}`]
    .filter(Boolean)
    .join('\n')
}

function toProblem(finding: Finding): Problem {
  const { source, place, severity, reason, fix } = finding
  const { line, column } = startOf(finding)
  const end = 'end' in place ? place.end : undefined
  const excerpt = excerptOf(source.text, line, column, end)
  return {
    path: printable(source.path),
    line,
    column,
    severity,
    reason: printable(reason),
    fix: printable(fix),
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
