import { formatAnnotation } from './check/annotation'
import { checkContent } from './check/content'
import { countProblems, formatCheck } from './check/format'
import { command, readEnvironment, run } from './command'
import { showProgress } from './print/progress'

await run(
  command('check', 'Reads all content and names every mistake in it; ends with 1 if there is one.')
    .option('--json', 'print everything for machines')
    .action(({ json }: { json?: true }) => {
      const { content, now, inGitHubActions } = readEnvironment()
      const checked = checkContent(content, now, showProgress('portals'))
      const { portals, charters, problems } = checked
      const counts = countProblems(checked)
      if (json) {
        console.log(JSON.stringify({ portals, charters, ...counts, problems }, null, 2))
      } else {
        console.log(formatCheck(checked))
        if (inGitHubActions) for (const problem of problems) console.log(formatAnnotation(problem))
      }
      if (counts.errors > 0) process.exitCode = 1
    }),
)
