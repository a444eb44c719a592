import type { Problem } from '../../_content/problems'

/**
 * A problem as a command that GitHub Actions shows beside the line in a pull
 * request (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function formatAnnotation({ path, line, column, severity, reason, fix }: Problem): string {
  const properties = Object.entries({ file: path, line, col: column, title: reason })
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${written.join(',')}::${escapeData(fix)}`
}

/** What would end a command’s message (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
