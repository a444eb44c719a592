import { writeRecord } from '../../_published/describe-site'
import { checkContent } from '../check/content'
import { countProblems, formatCheck } from '../check/format'
import { command, readEnvironment, run } from '../command'
import { showProgress } from '../print/progress'

/** The first step of `npm run build`: checks the content, and writes down what requests look up. */
await run(
  command('build', 'Checks the content and writes the record: the first step.').action(() => {
    const { content, now } = readEnvironment()
    const checked = checkContent(content, now, showProgress('portals'))
    console.log(formatCheck(checked))
    if (countProblems(checked).errors > 0) process.exitCode = 1
    // The folder that next.config.js names to the site.
    else writeRecord(content, `${process.env.DIST_DIR || '.next'}-record`)
  }),
)
