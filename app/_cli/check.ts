import { parseArgs } from 'node:util'
import { checkContent } from '../_charters/check'
import { formatProblem, problemsOf } from '../_content/problems'
import { formatAnnotation } from './annotation'
import { readEnvironment, runCommand } from './environment'
import { showProgress } from './progress'

/** `npm run check`: says everything that is wrong with the content; exit code 1 for mistakes. */
await runCommand(() => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const { now, inGitHubActions } = readEnvironment()
  const { files, portals, charters } = checkContent(now, showProgress('portals'))
  const problems = problemsOf(files)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors

  if (values.json) {
    console.log(JSON.stringify({ portals, charters, errors, warnings, problems }, null, 2))
  } else {
    for (const problem of problems) console.log(formatProblem(problem))
    console.log(
      `${count(portals, 'portal')}, ${count(charters, 'charter')}: ` +
        `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    )
    if (inGitHubActions) for (const problem of problems) console.log(formatAnnotation(problem))
  }
  if (errors > 0) process.exitCode = 1
})

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
