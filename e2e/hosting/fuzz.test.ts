import { expect } from 'playwright/test'
import { stop } from '../process-group'
import { serve } from '../server'
import { portals, real } from '../sites'
import { long } from '../volume'
import { test as base, doors, serverNames, startBefore } from './door'
import { makeRequests, sendWild, type Wild } from './fuzz'

/** The same requests each time, unless another number is asked for. */
const seed = Number(process.env.FUZZ_SEED ?? 15)
const count = long ? 20_000 : 1_000

/** Sends all requests, and returns those that the server failed at. */
async function findFailures(port: number, whose: string): Promise<Wild[]> {
  const requests = makeRequests(count, seed)
  const statuses: Record<number, number> = {}
  const failures: Wild[] = []
  const queue = requests.values()
  const worker = async () => {
    for (const request of queue) {
      const status = await sendWild(port, request)
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 500) failures.push(request)
    }
  }
  await Promise.all(Array.from({ length: 32 }, worker))
  console.log(`fuzzed ${whose}, by status: ${JSON.stringify(statuses)}`)
  // What was sent reaches pages, redirects, refusals and what is nowhere.
  for (const status of [200, 308, 400, 404, 405]) expect(statuses[status], `${status}`).toBeTruthy()
  return failures
}

for (const door of doors) {
  base(`No request makes the server fail, through ${door}`, async ({ nginx }) => {
    base.setTimeout(600_000)
    const port = door === 'nginx' ? nginx.port : real.port
    expect(await findFailures(port, door), `seed ${seed}`).toEqual([])
  })
}

base(
  'What Next.js alone fails at is what the operators’ page lists, and nginx closes',
  async ({ nginx: _ }) => {
    base.skip(!long, 'Only volume tells.')
    base.setTimeout(600_000)
    const page = { host: portals[0].host, path: '/' }
    const { port, group } = await serve({ cwd: '.', env: {}, pages: [page] })
    try {
      const failures = await findFailures(port, '`next start`')
      const others = failures.filter((failure) => !isKnown(failure))
      console.log(`\`next start\` fails at ${failures.length} of ${count}`)
      expect(others, `seed ${seed}`).toEqual([])
      const proxy = await startBefore(port, serverNames)
      expect(await findFailures(proxy.port, '`next start` through nginx')).toEqual([])
      await proxy.stop()
    } finally {
      await stop(group)
    }
  },
)

/** What `next start` answers by 5xx before any code of ours runs (app/_hosting/README.md). */
function isKnown({ method, target, headers }: Wild): boolean {
  const isFile = /^[^?]*assets\/(?:icon\.svg|cookies\.schema\.json)/.test(target)
  const conditional = headers.some(([name]) => /^(?:range|if-)/.test(name))
  return (
    method === 'TRACE' ||
    !/^(?:https?:\/)?\//.test(target) ||
    (isFile && (conditional || !['GET', 'HEAD'].includes(method)))
  )
}
