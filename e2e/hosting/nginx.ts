import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { start, stop } from '../process-group'
import { temporaryFolder } from '../temporary-folder'
import { readShown } from './shown'
import { untilListening } from './until-listening'

export interface Nginx {
  port: number
  /** What each request so far met in the cache (`HIT`, `MISS`, …; `-` where it was not asked). */
  met(): string[]
  stop(): Promise<void>
}

/**
 * Starts nginx on `port`, with what operators are shown for all servers.
 *
 * @param upstream The port of the site behind it.
 * @param servers Its server blocks, which listen on `port`.
 */
export async function startNginx(port: number, upstream: number, servers: string): Promise<Nginx> {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  mkdirSync(path.join(folder, 'snippets'))
  write('snippets/chartes.conf', readShown('nginx/charter.conf'))
  const changes = {
    '127.0.0.1:3000': `127.0.0.1:${upstream}`,
    '/var/cache/nginx/chartes': path.join(folder, 'cache'),
  }
  write('chartes.conf', readShown('nginx/chartes.conf', changes))
  write('servers.conf', servers)
  write('nginx.conf', main)

  const group = start(['nginx', '-p', folder, '-c', 'nginx.conf'])
  await untilListening(port, group)
  return {
    port,
    met: () => readFileSync(path.join(folder, 'met.log'), 'utf8').split('\n').slice(0, -1),
    stop: () => stop(group),
  }
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

/** The server block of a host that is the charter’s alone, over http, for `names`. */
export function wholeHost(port: number, names: string): string {
  // A certificate is the operator’s own; here it goes without.
  return readShown('nginx/whole-host.conf', {
    '443 ssl': `127.0.0.1:${port}`,
    'server_name cookies.example.fr': `server_name ${names}`,
  }).replace(/^ *ssl_.*\n/gm, '')
}
