import { listPortals } from '../../_portals/portals'
import { writeRecord } from '../../_published/describe-site'
import { checkContent } from '../check/content'
import { formatCheck, reportCheck } from '../check/format'
import { command, readEnvironment, run } from '../command'
import { editorLanguageOf } from '../editor-language'
import { showProgress } from '../print/progress'
import { findCommit } from './commit'
import { findPreview } from './preview'

/** The first step of `npm run build`: checks the content, and writes down what requests look up. */
await run(
  command('build', 'Checks the content and writes the record: the first step.').action(() => {
    const { content, now } = readEnvironment()
    const language = editorLanguageOf(process.env, process.stdout.isTTY)
    const report = reportCheck(checkContent(content, now, showProgress()), language)
    console.log(formatCheck(report, language))
    if (report.errors > 0) process.exitCode = 1
    // The folder that next.config.js names to the site.
    else {
      const built = { commit: findCommit(), builtAt: new Date(now).toISOString() }
      const preview = findPreview(process.env, listPortals(content))
      writeRecord(content, `${process.env.DIST_DIR || '.next'}-record`, built, preview)
    }
  }),
)
