import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort } from '../free-port'
import { type Group, start, stop } from '../process-group'
import type { Browser, Cookie, Engine, Settings, Tab } from './engine'

/** How long an answer may take, in milliseconds. */
const patience = 30_000

/**
 * WebKitGTK’s MiniBrowser, on a screen that nobody sees, as its own driver drives it.
 * The driver has one session at a time, so one browser is to be closed before the next
 * is opened.
 */
export async function startWebKit(proxyPort: number): Promise<Engine> {
  // It takes a display that is free, and says which.
  const screen = start(['Xvfb', '-displayfd', '1', '-screen', '0', '1280x1024x24'])
  const display = await eventually(screen, () => /^(\d+)\n/m.exec(screen.output)?.[1])
  const port = await findFreePort()
  const env = {
    DISPLAY: `:${display}`,
    // Looked into while its scripts are off, a page of WebKitGTK 2.50 aborts as soon as
    // garbage is collected. No visitor’s browser is looked into.
    JSC_useGC: '0',
  }
  const driver = start(['WebKitWebDriver', `--port=${port}`], { env })
  const command = commandsTo(`http://127.0.0.1:${port}`)
  await eventually(driver, () => command('GET', '/status').catch(() => {}))
  return {
    async open({ javaScript, viewport }) {
      const args = ['--automation', '--ignore-tls-errors', `--proxy=http://127.0.0.1:${proxyPort}`]
      args.push(`--enable-javascript=${javaScript ? 'TRUE' : 'FALSE'}`)
      const alwaysMatch = { 'webkitgtk:browserOptions': { args } }
      const { sessionId } = await command<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch },
      })
      return browserOf(commandsTo(`http://127.0.0.1:${port}/session/${sessionId}`), viewport)
    },
    async close() {
      await stop(driver)
      await stop(screen)
    },
  }
}

/** Sends a command of WebDriver 2 (https://www.w3.org/TR/webdriver2/#endpoints). */
type Command = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>

function commandsTo(server: string): Command {
  return async (method, path, body) => {
    const signal = AbortSignal.timeout(patience)
    const sent = body ? { method, signal, body: JSON.stringify(body) } : { method, signal }
    const answer = await fetch(server + path, sent)
    const { value } = (await answer.json()) as { value: never }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

function browserOf(command: Command, viewport: Settings['viewport']): Browser {
  return {
    async openTab() {
      // It paints no tab but the one in front, and a click waits for that.
      const type = 'window'
      const { handle } = await command<{ handle: string }>('POST', '/window/new', { type })
      await command('POST', '/window', { handle })
      await command('POST', '/window/rect', viewport)
      return tabOf(handle, command)
    },
    close: () => command('DELETE', ''),
  }
}

/** A tab; each command goes to the one that was switched to last. */
function tabOf(handle: string, command: Command): Tab {
  const here: Command = async (...given) => {
    await command('POST', '/window', { handle })
    return command(...given)
  }
  return {
    open: (url) => here('POST', '/url', { url }),
    evaluate: (expression) =>
      here('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
    async click(x, y) {
      const actions = [
        { type: 'pointerMove', origin: 'viewport', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await here('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
    },
    async count(role) {
      const all = { using: 'css selector', value: 'body *' }
      const elements = await here<Record<string, string>[]>('POST', '/elements', all)
      let count = 0
      for (const [id] of elements.map(Object.values)) {
        if ((await command('GET', `/element/${id}/computedrole`)) === role) count++
      }
      return count
    },
    async cookies() {
      const cookies = await here<(Omit<Cookie, 'expires'> & { expiry?: number })[]>(
        'GET',
        '/cookie',
      )
      return cookies.map(({ expiry = -1, ...cookie }) => ({ ...cookie, expires: expiry }))
    },
    close: () => here('DELETE', '/window'),
  }
}

/** Waits until a program that was started has something to show. */
async function eventually<T>(group: Group, look: () => T): Promise<NonNullable<Awaited<T>>> {
  const until = performance.now() + patience
  for (;;) {
    const found = await look()
    if (found) return found
    if (group.leader.exitCode !== null || performance.now() > until) {
      throw new Error(`${group.leader.spawnfile} is not ready:\n${group.output}`)
    }
    await delay(20)
  }
}
