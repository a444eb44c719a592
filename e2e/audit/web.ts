import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Outcome } from '../command'
import { type Certificate, makeCertificate } from '../hosting/certificate'
import { fixture } from '../sites'

/** Hosts that answer over https on one port of this machine, under their real names. */
export interface SecureHosts {
  port: number
  certificate: Certificate
  close(): void
}

export async function serveSecure(
  listeners: Record<string, RequestListener>,
): Promise<SecureHosts> {
  const certificate = makeCertificate('any.example')
  const files = { cert: readFileSync(certificate.certificate), key: readFileSync(certificate.key) }
  const server = createServer(files, (request, response) => {
    const listener = listeners[request.headers.host ?? '']
    if (listener) listener(request, response)
    else response.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    certificate,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What `npm run audit` prints and ends with, while this process answers for the hosts. */
export async function audit(
  { port, certificate }: SecureHosts,
  args: readonly string[],
  content: string = fixture.content,
  trusted = true,
): Promise<Outcome> {
  const place = ['--connect', `127.0.0.1:${port}`]
  const trust = trusted ? ['--trust', certificate.certificate] : []
  const command = ['run', '--silent', 'audit', '--', '--settle', '400', ...place, ...trust, ...args]
  const env = { ...process.env, CONTENT_DIR: content, LC_ALL: 'C.UTF-8' }
  return new Promise((done) => {
    const options = { env, maxBuffer: 64 * 2 ** 20 }
    execFile('npm', command, options, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}
