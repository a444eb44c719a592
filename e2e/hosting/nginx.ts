import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort } from '../free-port'
import { get } from '../http'
import { start, stop } from '../process-group'
import { temporaryFolder } from '../temporary-folder'

/** The configurations that operators are shown. */
const shown = 'app/_hosting/nginx'

export interface Nginx {
  port: number
  /** What each request so far met in the cache (`HIT`, `MISS`, …; `-` where it was not asked). */
  met(): string[]
  stop(): Promise<void>
}

/** What is put in the place of what an operator changes: words of a configuration, by what they become. */
type Changes = Record<string, string>

/**
 * Starts nginx on a free port, by a server block of `servers`: a file of those that operators
 * are shown, or a text.
 *
 * @param upstream The port of what stands behind it.
 */
export async function startNginx(
  upstream: number,
  servers: { file: string; changes?: Changes } | { text: string },
): Promise<Nginx> {
  const folder = temporaryFolder()
  const port = await findFreePort()
  const everywhere = {
    '127.0.0.1:3000': `127.0.0.1:${upstream}`,
    '/var/cache/nginx/chartes': path.join(folder, 'cache'),
    '443 ssl': `127.0.0.1:${port}`,
  }
  const write = (name: string, text: string, changes: Changes = {}) =>
    writeFileSync(path.join(folder, name), change(text, { ...everywhere, ...changes }))
  mkdirSync(path.join(folder, 'snippets'))
  cpSync(path.join(shown, 'charter.conf'), path.join(folder, 'snippets/chartes.conf'))
  write('chartes.conf', readShown('chartes.conf'))
  if ('text' in servers) write('servers.conf', servers.text)
  else {
    // A certificate is the operator’s own; here it goes without.
    const text = readShown(servers.file).replace(/^ *ssl_.*\n/gm, '')
    write('servers.conf', text, servers.changes)
  }
  write('nginx.conf', main)

  const group = start(['nginx', '-p', folder, '-c', 'nginx.conf'])
  for (let tries = 0; tries < 100 && group.leader.exitCode === null; tries++) {
    const answer = await get({ port }, 'localhost', '/').catch(() => {})
    if (answer) {
      return {
        port,
        met: () => readFileSync(path.join(folder, 'met.log'), 'utf8').split('\n').slice(1, -1),
        stop: () => stop(group),
      }
    }
    await delay(20)
  }
  await stop(group)
  throw new Error(`nginx did not start:\n${group.output}`)
}

/** What stands around the configurations that are shown: that of the package, in a folder of its own. */
const main = `daemon off;
user ${userInfo().username};
pid nginx.pid;
error_log stderr;
worker_processes 1;
events {}
http {
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  log_format met $upstream_cache_status;
  access_log met.log met;
  include chartes.conf;
  include servers.conf;
}
`

function readShown(name: string): string {
  return readFileSync(path.join(shown, name), 'utf8')
}

function change(text: string, changes: Changes): string {
  return Object.entries(changes).reduce((all, [from, to]) => all.replaceAll(from, to), text)
}
