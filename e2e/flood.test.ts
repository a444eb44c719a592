import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { everyRoute } from './every-route'
import { fixture } from './sites'

/** Requests a flood is made of, and how much memory it may leave behind. */
const flood = { requests: 10_000, megabytes: 50 }

test(`${flood.requests} unknown hosts leave nothing on disk or in memory`, async () => {
  test.skip(process.platform !== 'linux', 'reads the server’s memory from /proc')
  test.setTimeout(240_000)
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  // The first requests compile code and fill the pools that every later one uses,
  // and the heap grows to the size that it keeps.
  await send(agent, 'warm-up', 6_000)

  const before = { files: countFiles(fixture.dist), memory: memoryOf(serverOn(fixture.port)) }
  const statuses = await send(agent, 'flood', flood.requests)
  const after = { files: countFiles(fixture.dist), memory: memoryOf(serverOn(fixture.port)) }
  agent.destroy()

  expect(Object.fromEntries(statuses)).toEqual({ 404: flood.requests })
  expect(after.files).toBe(before.files)
  const growth = after.memory - before.memory
  console.log(
    `memory: ${before.memory.toFixed(0)} MB, ${growth.toFixed(1)} MB more after the flood`,
  )
  expect(growth).toBeLessThan(flood.megabytes)
})

async function send(agent: Agent, name: string, count: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  let next = 0
  const worker = async () => {
    while (next < count) {
      const number = next++
      const path = everyRoute[number % everyRoute.length] ?? '/'
      const status = await statusOf(agent, `${name}-${number}.example`, path)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return statuses
}

function statusOf(agent: Agent, host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port: fixture.port, path, headers: { host } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', reject)
  })
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true }).length
}

/** Id of the process that listens on `port` (proc(5): /proc/net/tcp, /proc/<id>/fd). */
function serverOn(port: number): string {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === '0A')
      .map((columns) => `socket:[${columns[9]}]`),
  )
  const id = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => openFiles(name).some((file) => listening.includes(file)))
  if (!id) throw new Error(`Nothing listens on port ${port}`)
  return id
}

function openFiles(id: string): string[] {
  try {
    const folder = path.join('/proc', id, 'fd')
    return readdirSync(folder).map((fd) => {
      try {
        return readlinkSync(path.join(folder, fd))
      } catch {
        return ''
      }
    })
  } catch {
    return []
  }
}

/** Memory that a process holds, in megabytes. */
function memoryOf(id: string): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
