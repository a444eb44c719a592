import { expect, test } from 'playwright/test'
import { findFreePort } from './free-port'
import { get } from './http'
import { stop } from './process-group'
import { serve } from './serve-sites'
import { real } from './sites'

test('What is built is served without the directory of portals, at the address that is named', async () => {
  const port = await findFreePort()
  const group = await serve({ ...real, port }, 'serve', [], { HOST: '127.0.0.1' })
  try {
    const charter = await get({ port }, 'data.cabinet-fsl.fr', '/')
    expect(charter.status).toBe(200)
    expect(charter.body).toBe((await get(real, 'data.cabinet-fsl.fr', '/')).body)
    for (const host of [
      'localhost',
      `localhost:${port}`,
      'LOCALHOST.',
      'localhost.localhost',
      'unknown.example',
    ]) {
      const { status, body } = await get({ port }, host, '/')
      expect(status, host).toBe(404)
      expect(body, host).not.toContain('Cabinet FSL')
    }
    await expect.poll(() => group.output).toContain('Région Guadeloupe: http')
    expect(group.output).not.toContain(`http://localhost:${port}/\n`)
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow()
  } finally {
    await stop(group)
  }
})

test('DIRECTORY=1 adds the directory, and SIGTERM ends all', async () => {
  const port = await findFreePort()
  const group = await serve({ ...real, port }, 'serve', [], { DIRECTORY: '1' })
  const { status, body } = await get({ port }, 'localhost', '/')
  expect([status, body.includes('Cabinet FSL')]).toEqual([200, true])
  group.leader.kill('SIGTERM')
  await expect.poll(() => group.leader.exitCode).toBe(0)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
})
