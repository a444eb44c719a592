import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** Keeps connections open between requests; sixteen at once at the most. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

interface Request {
  port: number
  method: string
  path: string
  /** `host` among them decides which portal is asked. */
  headers: Record<string, string>
  body?: string | Buffer
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asks a site for `path` on `host`. */
export function get({ port }: { port: number }, host: string, path: string): Promise<Answer> {
  return send({ port, method: 'GET', path, headers: { host } })
}

/** Sends a request to this machine, and does not follow redirects. */
export function send(asked: Request): Promise<Answer> {
  const { body, ...options } = asked
  return new Promise((resolve, reject) => {
    const sent = request({ ...options, agent, hostname: '127.0.0.1' }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      )
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may just have closed a connection that was kept open
      // (https://nodejs.org/api/http.html#requestreusedsocket).
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(asked))
      else reject(error)
    })
    sent.end(body)
  })
}
