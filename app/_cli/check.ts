import type { EditorLanguage } from '../_content/localized'
import { formatAnnotation } from './check/annotation'
import { checkContent } from './check/content'
import { formatCheck, reportCheck } from './check/format'
import { command, readEnvironment, run } from './command'
import { langOption } from './editor-language'
import { showProgress } from './print/progress'

interface Options {
  json?: true
  lang: EditorLanguage
}

await run(
  command('check', 'Reads all content and names every mistake in it; ends with 1 if there is one.')
    .option('--json', 'print everything for machines')
    .addOption(langOption())
    .action(({ json, lang }: Options) => {
      const { content, now, inGitHubActions } = readEnvironment()
      const report = reportCheck(checkContent(content, now, showProgress()), lang)
      if (json) {
        console.log(JSON.stringify(report, null, 2))
      } else {
        console.log(formatCheck(report, lang))
        if (inGitHubActions)
          for (const problem of report.problems) console.log(formatAnnotation(problem))
      }
      if (report.errors > 0) process.exitCode = 1
    }),
)
