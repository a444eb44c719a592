import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** Keeps connections open between requests; sixteen at once at the most. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

interface Request {
  port: number
  method?: string
  /** Sent as it stands, not normalised. */
  path: string
  /** `host` among them decides which portal is asked; it may be what no browser would send. */
  headers: Record<string, string>
  body?: string | Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  /** `bytes` as text. */
  body: string
  /** How many bytes came, the header among them, as they were sent. */
  received: number
}

/** Asks a site for `path` on `host`. */
export function get({ port }: { port: number }, host: string, path: string): Promise<Answer> {
  return send({ port, path, headers: { host } })
}

/** Sends a request to this machine, and does not follow redirects. */
export function send(asked: Request): Promise<Answer> {
  const { body, ...options } = asked
  return new Promise((resolve, reject) => {
    // Node.js would take an empty host for none, and send one of its own.
    const sent = request({ ...options, agent, setHost: false, hostname: '127.0.0.1' })
    // What waited for a connection is not told that another request had it before.
    let isReused = false
    sent.on('socket', (socket) => {
      const before = socket.bytesRead
      isReused = before > 0
      sent.on('response', (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('error', reject)
        answer.on('end', () => {
          const bytes = Buffer.concat(pieces)
          const { statusCode: status = 0, headers } = answer
          const received = socket.bytesRead - before
          resolve({ status, headers, bytes, body: bytes.toString(), received })
        })
      })
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may just have closed a connection that was kept open
      // (https://nodejs.org/api/http.html#requestreusedsocket).
      if ((isReused || sent.reusedSocket) && error.code === 'ECONNRESET') resolve(send(asked))
      else reject(error)
    })
    sent.end(body)
  })
}
