import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { pathOf } from '../_addresses/links'
import { type Content, openContent } from '../_content/content'
import { type EditorLanguage, localized } from '../_content/localized'
import { parseUrl } from '../_content/parse-url'
import { readPortals } from '../_portals/portals'
import { inPreview } from '../_portals/preview'
import { command, readEnvironment, run } from './command'
import { langOption } from './editor-language'
import { compareSites } from './impact/comparison'
import { describeForComparison } from './impact/description'
import { copyFolderAt, findReference, listChangedFiles } from './impact/git'
import { type FindPreviews, reportImpact } from './impact/report'
import { printMarkdown } from './print/markdown'
import { printTable } from './print/table'

interface Options {
  json?: true
  markdown?: true
  preview?: URL
  lang: EditorLanguage
}

await run(
  command('impact', 'Says what visitors meet differently than at a commit; see app/_cli/README.md.')
    .argument('[ref]', 'the commit; main, else origin/main, else origin/HEAD when left out')
    .addOption(new Option('--json', 'print everything for machines').conflicts('markdown'))
    .option('--markdown', 'print it for a comment on a pull request')
    .option(
      '--preview <address>',
      'where a preview of the working tree is, to link its pages',
      readAddress,
    )
    .addOption(langOption())
    .allowExcessArguments(false)
    .action((ref: string | undefined, { json, markdown, preview, lang }: Options) => {
      const folder = realpathSync(readEnvironment().content.folder)
      const reference = findReference(folder, ref)
      const copy = copyFolderAt(reference, folder, temporaryFolder())
      const changed = listChangedFiles(reference, folder)
      const describe = (side: string) => describeForComparison(openContent(side), changed)
      const impact = compareSites(describe(copy), describe(folder))

      if (json) {
        const { name, commit } = reference
        const inLang = (_: string, value: unknown) => localized(value, lang)
        console.log(JSON.stringify({ ref: name, commit, ...impact }, inLang, 2))
        return
      }
      const report = reportImpact(
        impact,
        reference.name,
        lang,
        preview && findPreviewsAt(preview, openContent(folder)),
      )
      console.log(markdown ? printMarkdown(report) : printTable(report))
    }),
)

/** Where each portal of `content` is in the preview at `address`. */
function findPreviewsAt({ origin }: URL, content: Content): FindPreviews {
  return (id) => {
    const portal = readPortals(content).portals.find((portal) => portal.id === id)
    if (!portal) return []
    const shown = inPreview(portal, { hosts: [] })
    return portal.languages.map((lang) => ({ lang, href: origin + pathOf(shown, lang) }))
  }
}

function readAddress(written: string): URL {
  const address = parseUrl(written)
  if (address && /^https?:$/.test(address.protocol)) return address
  throw new InvalidArgumentError('It must be an address such as https://preview.example.fr.')
}

/** A new folder that is removed when this process ends, in whatever way it can notice. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  return folder
}
