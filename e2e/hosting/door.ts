import { test as base } from 'playwright/test'
import { installPackage } from '../debian'
import { findFreePort } from '../free-port'
import { isInstalled, sayLeftOut } from '../left-out'
import { portals, real } from '../sites'
import { type Nginx, startNginx, wholeHost } from './nginx'

/** The ways to the real site: to its server, and through nginx as operators are told to set it up. */
export const doors = ['the server alone', 'nginx'] as const

/** The hosts of the real site, as nginx names them. */
export const serverNames = portals.map(({ host }) => host).join(' ')

/** Starts nginx before a site, whose hosts are `names`, on a free port. */
export async function startBefore(upstream: number, names: string): Promise<Nginx> {
  const port = await findFreePort()
  return startNginx(port, upstream, wholeHost(port, names))
}

/** Tests that go through nginx before the real site are left out where there is none. */
export const test = base.extend<{ nginx: Nginx }, { running: Nginx | undefined }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
    async ({}, use) => {
      const isThere = isInstalled(['nginx', '-v'], 'nginx') || installPackage('nginx')
      if (!isThere) sayLeftOut('what goes through nginx', 'nginx')
      const nginx = isThere ? await startBefore(real.port, serverNames) : undefined
      await use(nginx)
      await nginx?.stop()
    },
    { scope: 'worker' },
  ],
  nginx: async ({ running }, use, info) => {
    if (running) await use(running)
    else info.skip()
  },
})
