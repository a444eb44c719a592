import { test as base } from 'playwright/test'
import { sayLeftOut } from '../left-out'
import { provide } from '../packages'
import { portals, real } from '../sites'
import { type Nginx, startNginx } from './nginx'

/** The ways to the real site: to its server, and through nginx as operators are told to set it up. */
export const doors = ['the server alone', 'nginx'] as const

/** The hosts of the real site, as nginx names them. */
export const serverNames = portals.map(({ host }) => host).join(' ')

/** Tests that go through nginx before the real site are left out where there is none. */
export const test = base.extend<{ nginx: Nginx }, { running: Nginx | undefined }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
    async ({}, use) => {
      const nginx = provide('nginx')
        ? await startNginx(real.port, {
            file: 'whole-host.conf',
            changes: { 'cookies.example.fr': serverNames },
          })
        : sayLeftOut('what goes through nginx', 'nginx')
      await use(nginx ?? undefined)
      await nginx?.stop()
    },
    { scope: 'worker' },
  ],
  nginx: async ({ running }, use, info) => {
    if (running) await use(running)
    else info.skip()
  },
})
