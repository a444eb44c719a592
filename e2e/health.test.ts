import { execFileSync } from 'node:child_process'
import { expect, test } from 'playwright/test'
import { get, send } from './http'
import { fixture, portals, real } from './sites'

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()

for (const host of [
  portals[0].host,
  'unknown.example',
  'localhost',
  `127.0.0.1:${real.port}`,
  `[::1]:${real.port}`,
]) {
  test(`Whoever monitors it learns on ${host} that it is there, and which build`, async () => {
    const { status, headers, body } = await get(real, host, '/assets/health')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-type']).toBe('application/json')
    const { builtAt, ...build } = JSON.parse(body)
    expect(build).toEqual({ commit, portals: portals.length })
    expect(new Date(builtAt).toISOString()).toBe(builtAt)
    expect(Date.parse(builtAt)).toBeLessThanOrEqual(Date.now())
  })
}

test('It is there under a portal’s path, too, and for HEAD', async () => {
  const path = '/terms/cookies-policy/assets/health'
  const { status, body } = await get(fixture, 'data.ville.example', path)
  expect(status).toBe(200)
  expect(JSON.parse(body).portals).toBeGreaterThan(5)
  const head = await send({
    port: real.port,
    method: 'HEAD',
    path: '/assets/health',
    headers: { host: 'x.example' },
  })
  expect(head).toMatchObject({ status: 200, body: '' })
})
