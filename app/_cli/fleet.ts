import { InvalidArgumentError, Option } from 'commander'
import { readPortals } from '../_portals/portals'
import { readSnapshot } from '../_published/snapshot'
import { command, readEnvironment, run } from './command'
import type { Place } from './fleet/ask'
import { askFleet, checks, type Found } from './fleet/live'
import { describeFleet, type OptionalField, optionalFields } from './fleet/portals'
import { addUp, printFleet, writeFleet } from './fleet/print'
import { showProgress } from './print/progress'

interface Options {
  stale?: number
  missing?: OptionalField
  live?: true
  connect?: Place
  jobs: number
  patience: number
  days: number
  failOn: string[]
  json?: true
  csv?: true
}

const wholeNumber = (written: string) => {
  if (!/^\d{1,6}$/.test(written)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(written)
}

/** Where to ask, as `192.0.2.1`, or `127.0.0.1:8443:8080` with the ports of https and http. */
function placeOf(written: string): Place {
  const [, address, secure = '443', plain = '80'] =
    /^([\d.]+|\[[\da-f:]+\])(?::(\d+):(\d+))?$/i.exec(written) ?? []
  if (!address) throw new InvalidArgumentError('It must be as 192.0.2.1 or 192.0.2.1:8443:8080.')
  return { address: address.replace(/[[\]]/g, ''), secure: Number(secure), plain: Number(plain) }
}

const failures = [...checks, 'errors', 'warnings', 'any']

await run(
  command('fleet', 'Lists every portal: where it is, how old its charter is, what it declares.')
    .option(
      '--stale <days>',
      'those alone that nobody has changed or reviewed for so many days',
      wholeNumber,
    )
    .addOption(
      new Option(
        '--missing <field>',
        'those alone that leave this out of an entry of their charter',
      ).choices(optionalFields),
    )
    .option(
      '--live',
      'ask each of their hosts: DNS, certificate, http, charter, build, headers, cookie',
    )
    .option('--connect <place>', 'ask there in place of what DNS says', placeOf)
    .option('--jobs <number>', 'how many hosts are asked at once', wholeNumber, 8)
    .option('--patience <seconds>', 'how long each answer may take', wholeNumber, 10)
    .option('--days <number>', 'how long certificates have to be good still', wholeNumber, 14)
    .addOption(
      new Option('--fail-on <what...>', 'end with 1 where any of these is wrong')
        .choices(failures)
        .default([], 'nothing'),
    )
    .addOption(new Option('--json', 'print it for machines').conflicts('csv'))
    .option('--csv', 'print it for spreadsheets')
    .allowExcessArguments(false)
    .action(async ({ stale, missing, live, failOn, json, csv, ...asking }: Options) => {
      const { content, now } = readEnvironment()
      const portals = describeFleet(content, now, showProgress())
        .filter(({ age }) => stale === undefined || (age !== null && age >= stale))
        .filter((portal) => missing === undefined || portal.missing.includes(missing))
      const chosen = new Set(portals.map(({ id }) => id))
      const found = live
        ? await askFleet(
            readPortals(content)
              .portals.filter(({ id }) => chosen.has(id))
              .map((portal) => ({
                portal,
                revision: readSnapshot(content, portal.id, portal.languages[0]).value?.revision,
              })),
            {
              place: asking.connect,
              jobs: Math.max(1, asking.jobs),
              patience: asking.patience * 1000,
              days: asking.days,
              dist: process.env.DIST_DIR || '.next',
              now: Date.now(),
            },
            showProgress(),
          )
        : undefined

      const totals = addUp(portals)
      if (json)
        console.log(JSON.stringify({ totals, portals, ...(found && { live: found }) }, null, 2))
      else if (csv) process.stdout.write(writeFleet(portals, found))
      else console.log(printFleet(portals, found, process.stdout.columns))
      const wrong = [
        ...(found ?? []).filter(({ ok }) => !ok).map(({ check }: Found) => check),
        ...(['errors', 'warnings'] as const).filter((what) => totals[what] > 0),
      ]
      if (wrong.some((what) => failOn.includes(what) || failOn.includes('any')))
        process.exitCode = 1
    }),
)
