import { writeFileSync } from 'node:fs'
import { InvalidArgumentError, Option } from 'commander'
import type { EditorLanguage } from '../_content/localized'
import { suggestName } from '../_content/nearest'
import { parseUrl } from '../_content/parse-url'
import { hostsOf, type Portal } from '../_portals/portal'
import { listPortals } from '../_portals/portals'
import { hostOfSite } from '../_portals/site'
import { type Audited, auditPortal } from './audit/audited'
import { readKnown } from './audit/known'
import { isFault, printAudit, writeAudits } from './audit/print'
import { writeReport } from './audit/report'
import { faults, notes, type Verdict } from './audit/verdicts'
import { wordsIn } from './audit/words'
import { writeEntries } from './audit/write'
import { command, readEnvironment, run } from './command'
import { langOption } from './editor-language'
import { showProgress } from './print/progress'

interface Options {
  all?: true
  path: string[]
  pages: number
  settle: number
  patience: number
  jobs: number
  strict: boolean
  connect?: string
  trust?: string
  failOn: string[]
  json?: true
  csv?: true
  html?: string
  write?: true
  known?: string
  lang: EditorLanguage
}

const wholeNumber = (written: string) => {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(written)
}
const moreThanNone = (written: string) => Math.max(1, wholeNumber(written))
const addPath = (written: string, others: string[]) => {
  if (written.startsWith('/')) return [...others, written]
  throw new InvalidArgumentError('It must be a path such as /explore.')
}

await run(
  command(
    'audit',
    'Opens portals in a browser, and holds what they keep there to what their charters declare.',
  )
    .argument('[portals...]', 'each by its id, one of its hosts, or an address on one')
    .option('--all', 'every portal, with a line each')
    .option('--path <path>', 'a page to open beside the first; may be repeated', addPath, [])
    .option('--pages <number>', 'how many pages are opened at each stage', moreThanNone, 3)
    .option('--settle <milliseconds>', 'how long each page is looked at', wholeNumber, 3000)
    .option('--patience <seconds>', 'how long a page may take to answer', moreThanNone, 15)
    .option('--jobs <number>', 'how many portals are visited at once', moreThanNone, 1)
    .option('--strict', 'refuse what others want to keep, as some browsers do', false)
    .option('--connect <address>', 'ask there, as 192.0.2.1:443, in place of what DNS says')
    .option('--trust <file>', 'a certificate (PEM) that is trusted too')
    .addOption(
      new Option('--fail-on <what...>', 'end with 1 where any of these is found')
        .choices([...faults, ...notes, 'any', 'none'])
        .default(['any'], 'any fault'),
    )
    .addOption(new Option('--json', 'print all that was seen, for machines').conflicts('csv'))
    .option('--csv', 'print the verdicts for spreadsheets')
    .option('--html <file>', 'write a report to file it: one page, with pictures')
    .option('--write', 'add what is not declared to the charters, as entries to complete')
    .option('--known <file>', 'cookies that are known, for suggestions: Open Cookie Database, CSV')
    .addOption(langOption())
    .allowExcessArguments(false)
    .action(async (asked: string[], options: Options) => {
      const { content } = readEnvironment()
      const words = wordsIn[options.lang]
      const portals = choosePortals(asked, options.all === true, listPortals(content))
      // A mistake in the file is said before anybody waits.
      const known = options.known === undefined ? [] : readKnown(options.known)
      const audits = await auditAll(portals, options, (portal, progress) =>
        auditPortal(content, portal, {
          paths: [...options.path, ...pathsOn(portal, asked)],
          pages: options.pages,
          settle: options.settle,
          patience: options.patience * 1000,
          strict: options.strict,
          connect: options.connect,
          trust: options.trust,
          progress,
        }),
      )
      const { stdout } = process
      if (options.json) console.log(JSON.stringify(audits.map(forMachines), null, 2))
      else if (options.csv) stdout.write(writeAudits(audits, words))
      else if (options.all) console.log(words.total(audits.length, audits.filter(isFaulty).length))
      else for (const audit of audits) console.log(printAudit(audit, words, stdout.columns))
      if (options.html) writeFileSync(options.html, await writeReport(audits, options.lang))
      if (options.write) {
        const written = audits.map((audit) => writeEntries(content, audit, known))
        const files = written.reduce((sum, { files }) => sum + files, 0)
        const entries = written.reduce((sum, { entries }) => sum + entries, 0)
        console.error(words.wrote(files, entries))
      }
      const found = audits.flatMap(({ verdicts }) => verdicts)
      if (found.some((verdict) => stops(verdict, options.failOn))) process.exitCode = 1
    }),
)

function choosePortals(asked: string[], all: boolean, portals: readonly Portal[]): Portal[] {
  if (all === asked.length > 0) throw new Error('Name portals, or ask for --all: one of the two.')
  if (all) return [...portals]
  return asked.map((name) => {
    const host = parseUrl(name)?.hostname ?? name
    const found =
      portals.find(({ id }) => id === name) ??
      portals.find((portal) => [...hostsOf(portal), hostOfSite(portal)].includes(host))
    if (found) return found
    const ids = portals.map(({ id }) => id)
    throw new Error(`No portal has the id or the host “${name}”. ${suggestName(name, ids).en}`)
  })
}

/** The pages that addresses name which are on a portal. */
function pathsOn(portal: Portal, asked: readonly string[]): string[] {
  return asked.flatMap((name) => {
    const url = parseUrl(name)
    const isOn = url && [...hostsOf(portal), hostOfSite(portal)].includes(url.hostname)
    return isOn && url.pathname !== '/' ? url.pathname : []
  })
}

/** Audits portals, so many at once; with `--all`, each has its line as soon as it is done. */
async function auditAll(
  portals: readonly Portal[],
  { all, jobs, json, csv, html, lang }: Options,
  audit: (portal: Portal, progress: () => void) => Promise<Audited>,
): Promise<Audited[]> {
  const words = wordsIn[lang]
  const progress = showProgress()
  // Three browsers and five stages each.
  const steps = portals.length * 5
  let step = 0
  const waiting = [...portals.entries()]
  const done: Audited[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, portal] = next
      const audited = await audit(portal, () => progress(Math.min(step++, steps - 1), steps))
      done[index] = audited
      // Of many, only what is printed is kept.
      if (all && !html) audited.observed.pictures = {}
      if (all && !json && !csv) {
        const { verdicts, took } = audited
        console.log(words.one(portal.id, verdicts.filter(isFault).length, Math.round(took / 1000)))
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, portals.length) }, work))
  progress(steps, steps)
  return done
}

function isFaulty({ verdicts }: Audited): boolean {
  return verdicts.some(isFault)
}

function stops(verdict: Verdict, failOn: readonly string[]): boolean {
  if (failOn.includes('none')) return false
  return failOn.includes(verdict.kind) || (failOn.includes('any') && isFault(verdict))
}

/** Without pictures, of which machines have nothing. */
function forMachines({ portal, observed: { pictures: _, ...observed }, ...audit }: Audited) {
  return { portal: { id: portal.id, name: portal.name }, ...audit, observed }
}
