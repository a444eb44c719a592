import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contentFolder } from '../_content/folder'
import { readEnvironment, runCommand } from './environment'
import { compareSites } from './impact/comparison'
import type { Site } from './impact/description'
import { copyFolderAt, findReference } from './impact/git'
import { printMarkdown } from './impact/markdown'
import { reportImpact } from './impact/report'
import { printTable } from './impact/table'

/** `npm run impact -- <git ref>`: says what visitors meet differently than at that commit. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, markdown: { type: 'boolean' } },
  })
  if (positionals.length > 1) throw new Error(`Name one git ref, not ${positionals.length}.`)
  if (values.json && values.markdown) throw new Error('Choose one of --json and --markdown.')
  readEnvironment()

  const folder = realpathSync(contentFolder())
  const reference = findReference(folder, positionals[0])
  const copy = copyFolderAt(reference, folder, temporaryFolder())
  const [before, after] = await Promise.all([describe(copy, folder), describe(folder, copy)])
  const impact = compareSites(before, after)

  if (values.json) {
    const { name, commit } = reference
    console.log(JSON.stringify({ ref: name, commit, ...impact }, null, 2))
    return
  }
  const report = reportImpact(impact, reference.name)
  console.log(values.markdown ? printMarkdown(report) : printTable(report))
})

/** A new folder that is removed when this process ends, in whatever way it can notice. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  return folder
}

/** Describes the content of `folder`, but for what `other` has alike, in a process of its own. */
async function describe(folder: string, other: string): Promise<Site> {
  const child = fork(fileURLToPath(new URL('./describe.ts', import.meta.url)), [other], {
    env: { ...process.env, CONTENT_DIR: folder },
    serialization: 'advanced',
  })
  // Before the folder that it reads is removed.
  process.prependOnceListener('exit', () => child.kill())
  const site = once(child, 'message')
  // Unlike its exit, this comes after all that it has sent.
  const ended = once(child, 'disconnect').then(() => {
    throw new Error(`The content in ${folder} could not be read.`)
  })
  const [described] = await Promise.race([site, ended])
  return described as Site
}
