import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Flood } from '../flood'
import type { Build } from './build'
import { type Load, median } from './load'

export interface Size {
  portals: number
  /** How long `npm run check` takes, in seconds. */
  check: number
  ours: Build
  floor: Build
}

export interface Figures {
  /** What `npm run check` takes for one portal, in seconds. */
  startUpOfCheck: number
  /** By number of portals, the least first. */
  sizes: Size[]
  /** From the start of a server to its first page, in seconds. */
  startUp: { ours: number; floor: number }
  /** From a start to the first answer that a function makes, without the start, in seconds. */
  firstOnRequest: number
  loads: { encoding: string; ours: Load; floor: Load }[]
  /** In bytes. */
  firstVisit: { ours: number; floor: number }
  flood: Flood
}

type Row = [what: string, ours: string, floor?: string, ratio?: string]

/** Prints what was measured, as the Markdown that README.md has, and writes it to `test-results/bench.json`. */
export function report(figures: Figures): void {
  const [processor] = cpus()
  const machine =
    `${processor?.model.trim()} × ${cpus().length}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.version}`
  const rows: Row[] = [
    ...figures.sizes.flatMap(rowsOfSize),
    ...growth(figures),
    ...serving(figures),
  ]
  const table = [['', 'portals', 'empty pages', 'ratio'], ['---', '--:', '--:', '--:'], ...rows]
  console.log(`${machine}\n`)
  for (const [what, ours, floor = '', ratio = ''] of table) {
    console.log(`| ${what} | ${ours} | ${floor} | ${ratio} |`)
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/bench.json', JSON.stringify({ machine, ...figures }, null, 2))
}

function rowsOfSize({ portals, check, ours, floor }: Size): Row[] {
  const perPage = (build: Build) => (build.seconds / build.pages) * 1000
  const charters = portals * 2
  return [
    [`**${count(portals)} portals**, prerendered addresses`, count(ours.pages), count(floor.pages)],
    compare('build', ours.seconds, floor.seconds, 's', 1),
    compare('build, work of processors', ours.work, floor.work, 's', 1),
    compare('build, an address', perPage(ours), perPage(floor), 'ms', 2),
    // Of eight addresses of a portal, two are charters; as if the others cost nothing.
    compare(
      'build, a charter; an empty page',
      (ours.seconds / charters) * 1000,
      perPage(floor),
      'ms',
      2,
    ),
    compare('making the pages, as Next.js says', ours.generating, floor.generating, 's', 1),
    compare('peak memory of the build', ours.megabytes, floor.megabytes, 'MB', 0),
    ['`npm run check`', unit(check, 's', 1)],
  ]
}

/** What one more portal costs, and whether that stays the same. */
function growth({ sizes, startUpOfCheck }: Figures): Row[] {
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (!first || !last) return []
  const more = (figure: (size: Size) => number) =>
    (figure(last) - figure(first)) / (last.portals - first.portals)
  const rows: Row[] = [
    compare(
      'build, work for each further portal',
      more(({ ours }) => ours.work) * 1000,
      more(({ floor }) => floor.work) * 1000,
      'ms',
      1,
    ),
    compare(
      'disk, each further portal',
      more(({ ours }) => ours.kilobytes),
      more(({ floor }) => floor.kilobytes),
      'kB',
      0,
    ),
    [
      'check, each charter',
      unit(((last.check - startUpOfCheck) / (last.portals * 2)) * 1000, 'ms', 2),
    ],
  ]
  const [, middle] = sizes
  if (!middle || middle === last) return rows
  // What a portal costs in the upper part of the range, over what it costs in the lower one.
  const bend = (figure: (size: Size) => number) =>
    (figure(last) - figure(middle)) /
    (last.portals - middle.portals) /
    ((figure(middle) - figure(first)) / (middle.portals - first.portals))
  return [
    ...rows,
    [
      `a portal beyond ${count(middle.portals)} costs, over one before`,
      `${bend(({ ours }) => ours.work).toFixed(2)} ×`,
      `${bend(({ floor }) => floor.work).toFixed(2)} ×`,
    ],
  ]
}

function serving({ startUp, firstOnRequest, loads, firstVisit, flood }: Figures): Row[] {
  const rows: Row[] = [
    compare('start to first page', startUp.ours, startUp.floor, 's', 2),
    ['first answer made on request', unit(firstOnRequest, 's', 2)],
  ]
  for (const encoding of new Set(loads.map((load) => load.encoding))) {
    const of = loads.filter((load) => load.encoding === encoding)
    const middle = (side: 'ours' | 'floor', figure: keyof Load) =>
      median(of.map((load) => load[side][figure]))
    const speed = (side: 'ours' | 'floor') => middle(side, 'requestsPerSecond')
    rows.push(
      compare(`requests, ${encoding}`, speed('ours'), speed('floor'), '/s', 0),
      compare(`p99, ${encoding}`, middle('ours', 'p99'), middle('floor', 'p99'), 'ms', 0),
    )
  }
  const { hosts, files, megabytes } = flood
  return [
    ...rows,
    compare('first visit', firstVisit.ours / 1000, firstVisit.floor / 1000, 'kB', 1),
    [`${count(hosts)} unknown hosts leave`, `${files} files, ${unit(megabytes, 'MB', 0)}`],
  ]
}

function compare(what: string, ours: number, floor: number, name: string, digits: number): Row {
  return [what, unit(ours, name, digits), unit(floor, name, digits), (ours / floor).toFixed(2)]
}

function unit(figure: number, name: string, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return `${figure.toLocaleString('en', options)} ${name}`
}

function count(figure: number): string {
  return figure.toLocaleString('en')
}
