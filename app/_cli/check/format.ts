import { formatProblem } from '../../_content/problems'
import type { Checked } from './content'

/** Every problem, then how many there are. */
export function formatCheck(checked: Checked): string {
  const { problems, portals, charters } = checked
  const { errors, warnings } = countProblems(checked)
  const counts =
    `${count(portals, 'portal')}, ${count(charters, 'charter')}: ` +
    `${count(errors, 'error')}, ${count(warnings, 'warning')}`
  return [...problems.map((problem) => formatProblem(problem)), counts].join('\n')
}

export function countProblems({ problems }: Checked): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
