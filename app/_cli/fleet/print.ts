import { stringify } from 'csv-stringify/sync'
import { displayHost } from '../../_portals/host'
import { printTable } from '../print/table'
import type { Found } from './live'
import type { FleetPortal } from './portals'

/** What several portals come to. */
export interface Totals {
  portals: number
  hosts: number
  charters: number
  entries: number
  errors: number
  warnings: number
}

export function addUp(portals: readonly FleetPortal[]): Totals {
  const sum = (count: (portal: FleetPortal) => number) =>
    portals.reduce((so, portal) => so + count(portal), 0)
  return {
    portals: portals.length,
    hosts: sum(({ hosts }) => hosts.length),
    charters: sum(({ languages }) => languages.length),
    entries: sum(({ entries }) => Object.values(entries).reduce((so, count) => so + count, 0)),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
  }
}

/**
 * The portals as a table for people, one a row, what their hosts have answered, one a row,
 * and their totals.
 *
 * @param columns Of the terminal; in a pipe, lines are as long as they need.
 */
export function printFleet(
  portals: readonly FleetPortal[],
  live: readonly Found[] | undefined,
  columns = 200,
): string {
  const totals = Object.entries(addUp(portals)).map(([what, count]) => `${count} ${what}`)
  const quote = (cells: string[]) => cells.map((cell) => [{ quoted: cell }])
  const rows = portals.map((portal) =>
    quote([
      portal.id,
      portal.hosts
        .map((host) => displayHost(host) + (portal.path === '/' ? '' : portal.path))
        .join(' '),
      portal.languages.join(' '),
      portal.updated ?? '?',
      portal.age === null ? '?' : String(portal.age),
      portal.revision ?? '?',
      countsOf(portal),
      String(portal.warnings),
      String(portal.errors),
    ]),
  )
  const head = ['id', 'where', 'languages', 'changed', 'age', 'revision', 'entries', '!', 'x']
  const liveRows = portals.flatMap(({ id, hosts }) =>
    hosts.flatMap((host) => {
      const found = (live ?? []).filter((one) => one.portal === id && one.host === host)
      return found.length > 0 ? [quote([id, displayHost(host), outcomeOf(found)])] : []
    }),
  )
  return printTable(
    {
      summary: [totals.join(', ')],
      sayMore: String,
      sections: [
        ...(rows.length > 0
          ? [{ title: 'Portals (age in days, ! warnings, x errors)', head, rows }]
          : []),
        ...(liveRows.length > 0
          ? [{ title: 'Live', head: ['id', 'host', 'what is wrong'], rows: liveRows }]
          : []),
      ],
    },
    Math.max(100, columns),
  )
}

/** What is wrong with a host, check by check. */
function outcomeOf(found: readonly Found[]): string {
  const wrong = found.filter(({ ok }) => !ok)
  return wrong.length === 0 ? '-' : wrong.map(({ check, says }) => `${check}: ${says}`).join('; ')
}

/** The portals as CSV (RFC 4180), one a line; nothing in it is computed by a spreadsheet. */
export function writeFleet(
  portals: readonly FleetPortal[],
  live: readonly Found[] | undefined,
): string {
  const rows = portals.map((portal) => ({
    ...portal,
    hosts: portal.hosts.join(' '),
    languages: portal.languages.join(' '),
    entries: countsOf(portal),
    missing: portal.missing.join(' '),
    live: (live ?? [])
      .filter(({ portal: id, ok }) => id === portal.id && !ok)
      .map(({ host, check, says }) => `${host} ${check}: ${says}`)
      .join('; '),
  }))
  const columns = [
    ...(['id', 'name', 'hosts', 'path', 'languages', 'updated', 'age'] as const),
    ...(['revision', 'entries', 'missing', 'errors', 'warnings'] as const),
    ...(live ? (['live'] as const) : []),
  ]
  return stringify(rows, { header: true, columns, escape_formulas: true })
}

function countsOf({ entries }: FleetPortal): string {
  return Object.entries(entries)
    .filter(([, count]) => count > 0)
    .map(([category, count]) => `${category} ${count}`)
    .join(', ')
}
