import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'playwright/test'
import { run } from './command'
import { copyContent } from './content-copy'
import { findFreePort } from './free-port'
import { startBefore } from './hosting/door'
import { untilListening } from './hosting/until-listening'
import { get, send } from './http'
import { isInstalled } from './left-out'
import { change } from './new-languages'
import { type Group, start, stop } from './process-group'
import { fixture } from './sites'
import { temporaryFolder } from './temporary-folder'
import { long } from './volume'

const host = 'data.trois.example'

/** Bytes of all that is in `folder`, which nobody can write from now on. */
function seal(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isSymbolicLink()) return sum
    if (entry.isDirectory()) {
      const size = seal(name)
      chmodSync(name, 0o555)
      return sum + size
    }
    chmodSync(name, 0o444)
    return sum + statSync(name).size
  }, 0)
}

/** How the image that operators are shown starts the server. */
const [, shown = '[]'] =
  /^CMD (\[.*\])$/m.exec(readFileSync('app/_hosting/Dockerfile', 'utf8')) ?? []
const startCommand: string[] = JSON.parse(shown)

/** Packs the site of `content` into `folder`. */
async function pack(folder: string, content: string): Promise<void> {
  const packed = start(['npm', 'run', '--silent', 'pack', '--', folder], {
    env: { CONTENT_DIR: content },
  })
  await new Promise((done) => packed.leader.once('exit', done))
  expect(packed.leader.exitCode, packed.output).toBe(0)
}

test('A folder that is not empty is left as it is', () => {
  const outcome = run('pack', { args: ['app'] })
  expect(outcome).toMatchObject({ status: 1, stdout: '' })
  expect(outcome.stderr).toMatch(/^Error: app is not empty\..*\n$/)
})

test.describe('A packed site', () => {
  test.skip(!long, 'it is built for this alone')
  // Each is built in the same place.
  test.describe.configure({ mode: 'default' })

  test('serves all from a small folder that nobody can write, as an unprivileged user', async () => {
    test.setTimeout(300_000)
    const folder = path.join(temporaryFolder(), 'chartes')
    await pack(folder, fixture.content)
    expect(readdirSync('.')).not.toContain('.next-pack')
    const size = seal(folder)
    console.log(`a packed site: ${Math.round(size / 1e5) / 10} MB`)
    expect(size).toBeLessThanOrEqual(60e6)

    // Nothing of this repository is above it, so nothing of it is found by accident.
    chmodSync(path.dirname(folder), 0o755)
    chmodSync(folder, 0o555)
    const port = await findFreePort()
    const [program = '', ...args] = startCommand
    const asNobody = process.getuid?.() === 0
    const unprivileged = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    const command = [program === 'node' ? process.execPath : program, ...args]
    const before = performance.now()
    const server: Group = start(asNobody ? [...unprivileged, ...command] : command, {
      cwd: folder,
      env: { PORT: String(port), HOST: '127.0.0.1', HOME: '/nonexistent' },
    })
    await untilListening(port, server)
    console.log(`a packed site starts in ${Math.round(performance.now() - before)} ms`)
    const at = { port }
    for (const path of ['/', '/fr', '/choices', '/gate.js', '/cookies.csv', '/opengraph-image']) {
      expect((await get(at, host, path)).status, path).toBe(200)
    }
    expect((await get(at, host, '/nowhere')).status).toBe(404)
    expect((await get(at, 'localhost', '/')).status).toBe(404)
    expect(JSON.parse((await get(at, 'x.example', '/assets/health')).body).portals).toBe(8)
    const sums = (await get(at, host, '/assets/SHA256SUMS')).body
    expect(sums).toMatch(/^[0-9a-f]{64} {2}data\.trois\.example\/index\.html$/m)
    const { revision } = JSON.parse((await get(at, host, '/cookies.json')).body)
    const stored = await send({
      port,
      method: 'POST',
      path: '/consent',
      headers: {
        host,
        origin: `https://${host}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `choice=refuse&revision=${revision}`,
    })
    expect(stored.status).toBe(303)
    expect((await send({ port, method: 'PUT', path: '/', headers: { host } })).status).toBe(405)
    server.leader.kill('SIGTERM')
    await expect.poll(() => server.leader.exitCode ?? server.leader.signalCode).not.toBeNull()
    await stop(server)
    // So that it can be removed.
    execFileSync('chmod', ['-R', 'u+w', folder])
  })

  test('gives way to a new build, and meanwhile no page or script is missing', async () => {
    // nginx keeps pages for five minutes.
    test.setTimeout(600_000)
    test.skip(!isInstalled(['nginx', '-v'], 'nginx'), 'there is no nginx here')
    const folder = temporaryFolder()
    const content = copyContent(fixture.content)
    change(path.join(content, 'portals/trois/portal.yaml'), (text) =>
      text.replace('name: Trois', 'name: Quatre'),
    )
    await pack(path.join(folder, 'before'), fixture.content)
    await pack(path.join(folder, 'after'), content)
    const port = await findFreePort()
    const current = path.join(folder, 'current')
    const serveNext = async (name: string) => {
      symlinkSync(path.join(folder, name), `${current}.new`)
      renameSync(`${current}.new`, current)
      const server = start([process.execPath, path.join(current, 'server.js')], {
        env: { PORT: String(port), HOST: '127.0.0.1' },
      })
      await untilListening(port, server)
      return server
    }
    const old = await serveNext('before')
    const cache = await startBefore(port, host)
    const statuses = new Set<number>()
    const visit = async () => {
      const { status, body } = await get(cache, host, '/')
      const [, script = ''] = /<script src="([^"]+)"/.exec(body) ?? []
      statuses.add(status).add((await get(cache, host, script)).status)
      return /<title>.*– (.*)<\/title>/.exec(body)?.[1]
    }
    expect(await visit()).toBe('Trois')
    let restarted = false
    const visitors = (async () => {
      while (!restarted || (await visit()) !== 'Quatre') await delay(20)
    })()
    await stop(old)
    const server = await serveNext('after')
    restarted = true
    await visitors
    expect([...statuses]).toEqual([200])
    await cache.stop()
    await stop(server)
  })

  test('is started by a unit that systemd takes as it is', () => {
    test.skip(!isInstalled(['systemd-analyze', '--version'], 'systemd'), 'there is no systemd here')
    const file = path.resolve('app/_hosting/chartes.service')
    const verified = execFileSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(verified).toBe('')
  })
})
