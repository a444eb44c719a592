import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeSite } from './site'

/**
 * `npm run bench`: measures, on generated portals, what grows with their number.
 * Prints a table and writes `test-results/bench.json`.
 */
const { values } = parseArgs({
  options: {
    portals: { type: 'string', default: '5000' },
    quick: { type: 'boolean', default: false },
  },
})
const most = values.quick ? 500 : Number(values.portals)
if (!Number.isInteger(most) || most < 100) throw new Error('--portals takes a number from 100 up.')

const startUp = secondsOfCheck(1)
const check = [0.1, 0.5, 1].map((part) => {
  const portals = Math.floor(most * part)
  const charters = portals * 2
  const seconds = secondsOfCheck(portals)
  return { portals, charters, seconds, millisecondsEach: ((seconds - startUp) / charters) * 1000 }
})

const [processor] = cpus()
const machine =
  `${processor?.model.trim()} × ${cpus().length}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.version}`
console.log(`${machine}\nnpm run check: ${startUp.toFixed(1)} s for one portal; beyond that`)
console.table(
  check.map(({ portals, charters, seconds, millisecondsEach }) => ({
    portals,
    charters,
    seconds: Number(seconds.toFixed(1)),
    'ms a charter': Number(millisecondsEach.toFixed(2)),
  })),
)
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench.json', JSON.stringify({ machine, startUp, check }, null, 2))

/** How long `npm run check` takes for a site of `portals`; it shows how far it is itself. */
function secondsOfCheck(portals: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    writeSite(folder, portals)
    const start = performance.now()
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'check'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CONTENT_DIR: folder },
    })
    if (status !== 0) throw new Error(`The check of ${portals} portals failed:\n${stdout}`)
    return (performance.now() - start) / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}
