import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type Group, stop } from '../process-group'

/** How long a proxy may take to listen, in milliseconds. */
const patience = 20_000

/**
 * Waits until a program listens on `port`.
 *
 * @throws Error with what it has printed when it ends before, or takes too long.
 */
export async function untilListening(port: number, group: Group): Promise<void> {
  const until = performance.now() + patience
  while (group.leader.exitCode === null && performance.now() < until) {
    const socket = connect(port, '127.0.0.1')
    const connected = await once(socket, 'connect').catch(() => undefined)
    socket.destroy()
    if (connected) return
    await delay(20)
  }
  await stop(group)
  throw new Error(`Nothing listens on port ${port}:\n${group.output}`)
}
