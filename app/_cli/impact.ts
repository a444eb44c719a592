import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Option } from 'commander'
import { openContent } from '../_content/content'
import { command, readEnvironment, run } from './command'
import { compareSites } from './impact/comparison'
import { describeForComparison } from './impact/description'
import { copyFolderAt, findReference, listChangedFiles } from './impact/git'
import { reportImpact } from './impact/report'
import { printMarkdown } from './print/markdown'
import { printTable } from './print/table'

await run(
  command('impact', 'Says what visitors meet differently than at a commit; see app/_cli/README.md.')
    .argument('[ref]', 'the commit; main, else origin/main, else origin/HEAD when left out')
    .addOption(new Option('--json', 'print everything for machines').conflicts('markdown'))
    .option('--markdown', 'print it for a comment on a pull request')
    .allowExcessArguments(false)
    .action((ref: string | undefined, format: { json?: true; markdown?: true }) => {
      const folder = realpathSync(readEnvironment().content.folder)
      const reference = findReference(folder, ref)
      const copy = copyFolderAt(reference, folder, temporaryFolder())
      const changed = listChangedFiles(reference, folder)
      const describe = (side: string) => describeForComparison(openContent(side), changed)
      const impact = compareSites(describe(copy), describe(folder))

      if (format.json) {
        const { name, commit } = reference
        console.log(JSON.stringify({ ref: name, commit, ...impact }, null, 2))
        return
      }
      const report = reportImpact(impact, reference.name)
      console.log(format.markdown ? printMarkdown(report) : printTable(report))
    }),
)

/** A new folder that is removed when this process ends, in whatever way it can notice. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  return folder
}
