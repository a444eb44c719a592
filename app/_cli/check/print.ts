import { formatProblem } from '../../_content/problems'
import { formatAnnotation } from './annotation'
import type { checkContent } from './content'

type Checked = ReturnType<typeof checkContent>

/** Prints every problem, then how many there are; also as annotations where GitHub Actions reads them. */
export function printProblems(checked: Checked, inGitHubActions: boolean): void {
  const { problems, portals, charters } = checked
  const { errors, warnings } = countProblems(checked)
  for (const problem of problems) console.log(formatProblem(problem))
  console.log(
    `${count(portals, 'portal')}, ${count(charters, 'charter')}: ` +
      `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  )
  if (inGitHubActions) for (const problem of problems) console.log(formatAnnotation(problem))
}

export function countProblems({ problems }: Checked): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
