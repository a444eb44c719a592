import path from 'node:path'
// biome-ignore lint/style/noRestrictedImports: it is a command like the others.
import { command, run } from '../../app/_cli/command'
import { flood } from '../flood'
import { get } from '../http'
import { measure, stop } from '../process-group'
import { next, ours as ourServer, serve } from '../server'
import { remove, temporaryFolder } from '../temporary-folder'
import { type Application, build } from './build'
import { bytesOfFirstVisit } from './first-visit'
import { writeFloor } from './floor'
import { benchGate } from './gate'
import { load } from './load'
import { showSteps } from './progress'
import { type Figures, report, type Size } from './report'
import { hostOf, writeSite } from './site'

const encodings = ['gzip', 'identity'] as const
/** Pages that are asked for under load, of each application. */
const visited = 50

await run(
  command(
    'bench',
    'Measures, on generated portals, what grows with their number, side by side with empty pages. ' +
      'Prints a table and writes test-results/bench.json.',
  )
    .option('--portals <number>', 'measure up to so many portals', '2000')
    .option('--quick', 'measure up to 500 portals, and for a shorter time')
    .option('--gate', 'measure instead what the gate costs a page, beside four others')
    .action(async ({ portals, quick, gate }: { portals: string; quick?: true; gate?: true }) => {
      if (gate) return benchGate()
      const most = quick ? 500 : Number(portals)
      if (!Number.isInteger(most) || most < 200) {
        throw new Error('--portals takes a number from 200 up.')
      }
      await bench(most, quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 4 })
    }),
)

/** Measures up to `most` portals; load is put on each application so often, and for so many seconds. */
async function bench(most: number, { rounds, seconds }: { rounds: number; seconds: number }) {
  const sizes = [...new Set([100, ...(most > 1000 ? [1000] : []), most])]

  // What ends this process early ends it as it ends by itself, with all that it started.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(1))
  }

  const content = temporaryFolder()
  const dist = temporaryFolder('.next-bench-')
  const empty = temporaryFolder('.next-floor-')

  const ours: Application = {
    build: ['npm', 'run', '--silent', 'build'],
    server: ourServer,
    cwd: '.',
    dist,
    env: { CONTENT_DIR: content, DIST_DIR: dist },
    pages: Array.from({ length: visited }, (_, index) => ({ host: hostOf(index), path: '/' })),
  }
  const floor: Application = {
    build: [process.execPath, next, 'build'],
    cwd: empty,
    dist: '.next',
    env: { NODE_ENV: 'production' },
    pages: Array.from({ length: visited }, (_, index) => ({
      host: '127.0.0.1',
      path: `/${index}`,
    })),
  }

  const step = showSteps(1 + sizes.length * 3 + 1 + encodings.length * rounds + 1)
  step('check of one portal')
  const startUp = await secondsOfCheck(content, 1)
  const measured: Size[] = []
  for (const portals of sizes) {
    step(`check of ${portals} portals`)
    const check = await secondsOfCheck(content, portals)
    step(`build of ${portals} portals`)
    remove(dist)
    const built = await build(ours)
    step(`build of ${built.pages} empty pages`)
    remove(path.join(empty, floor.dist))
    writeFloor(empty, built.pages)
    measured.push({ portals, check, ours: built, floor: await build(floor) })
  }

  step('start')
  const servers = { ours: await serve(ours), floor: await serve(floor) }
  const firstOnRequest = await secondsToFirstOnRequest(servers.ours.port)
  const loads: Figures['loads'] = []
  for (const encoding of encodings) {
    for (let round = 0; round < rounds; round++) {
      step(`load, ${encoding}`)
      // In turns, so that what else the machine does meets both alike.
      loads.push({
        encoding,
        ours: await load(servers.ours, ours, encoding, seconds),
        floor: await load(servers.floor, floor, encoding, seconds),
      })
    }
  }
  const firstVisit = {
    ours: await bytesOfFirstVisit(servers.ours.port, hostOf(0), '/'),
    floor: await bytesOfFirstVisit(servers.floor.port, '127.0.0.1', '/0'),
  }
  await Promise.all([stop(servers.ours.group), stop(servers.floor.group)])

  step('unknown hosts')
  const flooded = await flood(ours, 10_000)
  step()
  report({
    startUpOfCheck: startUp,
    sizes: measured,
    startUp: { ours: servers.ours.startUp, floor: servers.floor.startUp },
    firstOnRequest,
    loads,
    firstVisit,
    flood: flooded,
  })
}

/** How long the first answer takes that a function makes, which a cold start meets, in seconds. */
async function secondsToFirstOnRequest(port: number): Promise<number> {
  const before = performance.now()
  const { status } = await get({ port }, hostOf(0), '/choices')
  if (status !== 200) throw new Error(`The page of choices answered ${status}.`)
  return (performance.now() - before) / 1000
}

/** How long `npm run check` takes for a site of `portals`, in seconds; leaves the site in `content`. */
async function secondsOfCheck(content: string, portals: number): Promise<number> {
  remove(content)
  writeSite(content, portals)
  const command = ['npm', 'run', '--silent', 'check']
  return (await measure(command, { env: { CONTENT_DIR: content } })).seconds
}
