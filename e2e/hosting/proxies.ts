import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { installPackage } from '../debian'
import { findFreePort } from '../free-port'
import { isInstalled } from '../left-out'
import { type Group, start, stop } from '../process-group'
import { temporaryFolder } from '../temporary-folder'
import { makeCertificate } from './certificate'
import { startNginx } from './nginx'
import { resolveHere, servePortalApp } from './portal-app'
import { readShown } from './shown'
import { startTls } from './tls'
import { untilListening } from './until-listening'

/** What a proxy stands before: a portal and its charter, which have one host and a port each. */
export interface Setting {
  host: string
  /** How the portal’s page links to the charter. */
  link: string
  portal: number
  charter: number
}

/** A proxy that has started, on a port of its own, over https. */
export interface Running {
  port: number
  stop(): Promise<void>
}

/** A program that can stand there. */
export interface Program {
  /** Whether it can be run here; it may have to be installed first. */
  provide(): boolean
  start(setting: Setting): Promise<Running>
}

export const nginx: Program = {
  provide: () => isInstalled(['nginx', '-v'], 'nginx') || installPackage('nginx'),
  async start({ host, portal, charter }) {
    const { certificate, key } = makeCertificate(host)
    const port = await findFreePort()
    const servers = readShown('nginx/mount.conf', {
      '443 ssl': `127.0.0.1:${port} ssl`,
      'http://portal': `http://127.0.0.1:${portal}`,
      '/etc/ssl/certs/data.example.fr.pem': certificate,
      '/etc/ssl/private/data.example.fr.key': key,
      'server_name data.example.fr': `server_name ${host}`,
    })
    return startNginx(port, charter, servers)
  },
}

export const caddy: Program = {
  provide: () => isInstalled(['caddy', 'version'], '2.') || installPackage('caddy'),
  async start({ host, portal, charter }) {
    const folder = temporaryFolder()
    const [port, plain] = [await findFreePort(), await findFreePort()]
    const ports = `http_port ${plain}\nhttps_port ${port}\n`
    // It signs certificates itself where there is no way out.
    const options = `local_certs\nskip_install_trust\nadmin off\nstorage file_system ${folder}\n`
    const sites = readShown('Caddyfile', {
      '127.0.0.1:3000': `127.0.0.1:${charter}`,
      'portal.internal:8000': `127.0.0.1:${portal}`,
      'data.example.fr': host,
    })
    const file = path.join(folder, 'Caddyfile')
    writeFileSync(file, `{\n${ports}${options}}\n${sites}`)
    const command = ['caddy', 'run', '--adapter', 'caddyfile', '--config', file]
    const group = start(command, { env: { HOME: folder } })
    await untilListening(port, group)
    return { port, stop: () => stop(group) }
  },
}

export const varnish: Program = {
  provide: () => isInstalled(['varnishd', '-V'], 'varnish') || installPackage('varnish'),
  async start({ host, portal, charter }) {
    const folder = temporaryFolder()
    const port = await findFreePort()
    const file = path.join(folder, 'default.vcl')
    const changes = { 'portal.internal': '127.0.0.1', '8000': `${portal}`, '3000': `${charter}` }
    writeFileSync(file, readShown('varnish.vcl', changes))
    const place = ['-n', path.join(folder, 'work'), '-j', 'none']
    const group = start(['varnishd', '-F', '-a', `127.0.0.1:${port}`, '-f', file, ...place])
    await untilListening(port, group)
    return together(await startTls(makeCertificate(host), () => port), group)
  },
}

/** The host of the charter’s portal under which it is asked where its own cannot be passed on. */
const upstream = (port: number) => `http://ville.amont.example:${port}`

export const nextApp: Program = {
  provide: () => true,
  async start({ host, charter, link }) {
    const app = await servePortalApp(link, upstream(charter))
    const tls = await startTls(makeCertificate(host), () => app.port)
    return together(tls, app.group)
  },
}

export const worker: Program = {
  provide: () => true,
  async start({ host, portal, charter }) {
    const port = await findFreePort()
    const file = path.join(temporaryFolder(), 'worker.mjs')
    const changes = { 'https://chartes.example.net': upstream(charter) }
    writeFileSync(file, readShown('cloudflare-worker.js', changes))
    const program = ['e2e/hosting/serve-worker.js', file, String(port)]
    const group = start([process.execPath, resolveHere, ...program])
    await untilListening(port, group)
    // Its route is what begins with the path.
    const lead = (path: string) => (path.startsWith('/terms/cookies-policy') ? port : portal)
    return together(await startTls(makeCertificate(host), lead), group)
  },
}

/** What is stopped together, and found on the port of the first. */
function together({ port, close }: Awaited<ReturnType<typeof startTls>>, group: Group): Running {
  return {
    port,
    async stop() {
      close()
      await stop(group)
    },
  }
}
