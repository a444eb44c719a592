import { lookup } from 'node:dns/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { TLSSocket } from 'node:tls'

/** Where hosts are asked, in place of what DNS says of each, such as before a domain is moved. */
export interface Place {
  address: string
  /** The ports of https and of http. */
  secure: number
  plain: number
}

interface Asking {
  host: string
  path: string
  secure: boolean
  method?: 'GET' | 'POST'
  /** What a form sends. */
  body?: string
  headers?: Record<string, string>
}

/** What a host answered; its content is not kept. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** Of https alone: when the certificate ends, and why it is not to be trusted, if so. */
  certificate?: { until: Date; problem: string | undefined }
}

/** The addresses of `host`. @throws Error where it has none. */
export async function resolve(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

/**
 * Asks a host once, without following where it leads, also where its certificate is wrong.
 *
 * @param patience How long the answer’s head may take, in milliseconds.
 * @throws Error in a few words when there is no answer.
 */
export function ask(
  { host, path, secure, method = 'GET', body, headers = {} }: Asking,
  place: Place | undefined,
  patience: number,
): Promise<Answer> {
  const send = secure ? requestSecure : requestPlain
  return new Promise((done, fail) => {
    const sent = send({
      host: place?.address ?? host,
      ...(place && { port: secure ? place.secure : place.plain }),
      path,
      method,
      headers: { host, ...headers },
      agent: false,
      ...(secure && { servername: host, rejectUnauthorized: false }),
      signal: AbortSignal.timeout(patience),
    })
    sent.on('response', (answer) => {
      const { statusCode: status = 0, headers, socket } = answer
      done({ status, headers, ...(secure && { certificate: certificateOf(socket as TLSSocket) }) })
      // Only its head is of interest.
      answer.destroy()
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const isSlow = error.name === 'AbortError' || error.name === 'TimeoutError'
      fail(
        new Error(isSlow ? `no answer within ${patience / 1000} s` : (error.code ?? error.message)),
      )
    })
    sent.end(body)
  })
}

function certificateOf(socket: TLSSocket): NonNullable<Answer['certificate']> {
  const { authorizationError } = socket
  return {
    until: new Date(socket.getPeerCertificate().valid_to),
    problem: authorizationError ? String(authorizationError) : undefined,
  }
}
