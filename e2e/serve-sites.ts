import { setTimeout as delay } from 'node:timers/promises'
import { type Group, start, stop } from './process-group'
import { fixture, previewHost, real, type Site } from './sites'

/** How long a site may take to be built and served, in milliseconds. */
const patience = 300_000

/**
 * Builds and serves the sites, both at once.
 *
 * @returns What stops them after the tests.
 * @throws Error with what was printed when one of them cannot be served.
 */
export default async function serveSites(): Promise<() => Promise<void>> {
  const before = performance.now()
  const groups = await Promise.all([
    serve(real),
    serve(fixture, 'start', [], { PREVIEW_HOST: previewHost }),
  ])
  console.log(
    `Built and served both sites in ${Math.round((performance.now() - before) / 1000)} s.`,
  )
  return async () => {
    await Promise.all(groups.map(stop))
  }
}

/** Serves a site by a command that README.md gives, until it prints where its portals are. */
export async function serve(
  site: Site,
  script: 'start' | 'dev' | 'serve' = 'start',
  args: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<Group> {
  const { port, content, dist } = site
  const env = { PORT: String(port), CONTENT_DIR: content, DIST_DIR: dist, ...settings }
  const group = start(['npm', 'run', script, '--', ...args], { env })
  const link = new RegExp(`http://\\S+:${port}/\\S*\\n`)
  const until = performance.now() + patience
  while (group.leader.exitCode === null && performance.now() < until) {
    if (link.test(group.output)) return group
    await delay(100)
  }
  await stop(group)
  throw new Error(`The site of ${content} could not be served:\n${group.output}`)
}
