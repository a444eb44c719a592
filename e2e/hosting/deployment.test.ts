import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'playwright/test'
import { copyContent } from '../content-copy'
import { get } from '../http'
import { measure, stop } from '../process-group'
import { ours, serve } from '../server'
import { fixture, real } from '../sites'
import { temporaryFolder } from '../temporary-folder'
import { long } from '../volume'
import { startBefore, test } from './door'
import type { Nginx } from './nginx'
import { type Relay, startRelay } from './relay'

const host = 'data.cabinet-fsl.fr'

test.describe('After a deployment', () => {
  const before = { port: real.port, host }
  const after = { port: fixture.port, host: 'data.trois.example' }
  const isOld = (body: string) => body.includes('Cabinet FSL')
  const isNew = (body: string) => body.includes('Trois')

  let relay: Relay
  let cache: Nginx
  test.beforeEach(async ({ nginx: _ }) => {
    relay = await startRelay(before, 100)
    cache = await startBefore(relay.port, host)
  })
  test.afterEach(async () => {
    await cache?.stop()
    relay?.close()
  })
  const page = async () => (await get(cache, host, '/')).body

  test('the page of before is given away for five minutes, and while it is asked for anew', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    const swapped = performance.now()
    while (isOld(await page())) await delay(100)
    expect(isNew(await page())).toBe(true)
    // Full seconds are what nginx counts in.
    const seconds = (performance.now() - swapped) / 1000
    expect(seconds).toBeGreaterThan(2)
    expect(seconds).toBeLessThan(5)
    // Nobody has waited for the new one.
    const met = cache.met().join(' ')
    expect(met).toMatch(/^MISS (?:HIT )+STALE (?:(?:UPDATING|STALE|HIT) )*HIT$/)
  })

  test('the page of before is never given away after six minutes', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    await delay(5200)
    expect(isNew(await page())).toBe(true)
  })

  test('the page of before finds its script, or one that stands in for it', async () => {
    const [, script = ''] = /<script src="([^"]+)"/.exec(await page()) ?? []
    const earlier = script.replace(/[\da-f]{8}/, '0a1b2c3d')
    relay.lead(after)
    for (const path of [script, earlier]) {
      const answer = await get(cache, host, path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect(answer.body).toContain('cookies_preferences')
    }
    // It is not the one of that name, so nobody keeps it under it.
    expect((await get(cache, host, earlier)).headers['cache-control']).toBe('no-store')
    expect((await get(cache, host, '/assets/consent.0a1b2c3.js')).status).toBe(404)
  })

  test('while there is no server, what is kept is given away', async () => {
    expect(isOld(await page())).toBe(true)
    relay.lead()
    await delay(5200)
    expect(isOld(await page())).toBe(true)
    relay.lead(after)
    expect(isNew(await page())).toBe(true)
  })
})

test('In real time, the page of another build is there within six minutes', async ({
  nginx: _,
}) => {
  test.skip(!long, 'It takes as long.')
  test.setTimeout(900_000)
  const content = copyContent(fixture.content)
  const portal = 'data.trois.example'
  const file = path.join(content, 'portals/trois/portal.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: Trois', 'name: Quatre'))
  const dist = temporaryFolder('.next-swap-')
  const env = { CONTENT_DIR: content, DIST_DIR: dist }
  await measure(['npm', 'run', '--silent', 'build'], { env })
  const pages = [{ host: portal, path: '/' }]
  const built = await serve({ server: ours, cwd: '.', env, pages })
  const relay = await startRelay({ port: fixture.port, host: portal }, 1)
  const cache = await startBefore(relay.port, portal)
  const title = async () => /<title>([^<]*)/.exec((await get(cache, portal, '/')).body)?.[1]
  try {
    expect(await title()).toContain('Trois')
    relay.lead({ port: built.port, host: portal })
    const swapped = performance.now()
    while ((await title())?.includes('Trois')) await delay(1000)
    const seconds = Math.round((performance.now() - swapped) / 1000)
    console.log(`the page of another build is there after ${seconds} s`)
    expect(await title()).toContain('Quatre')
    expect(seconds).toBeGreaterThan(290)
    expect(seconds).toBeLessThan(360)
  } finally {
    await cache.stop()
    relay.close()
    await stop(built.group)
  }
})
