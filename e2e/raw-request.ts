import { connect } from 'node:net'

interface RawAnswer {
  status: number
  headers: Map<string, string>
  body: string
}

/**
 * Sends a request as written, with any Host, as no browser would, and returns
 * the answer without following redirects.
 *
 * @param host The Host header's value.
 * @param target The request target, not normalised.
 */
export function rawRequest(port: number, host: string, target: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').setTimeout(30_000, () => socket.destroy(new Error('timeout')))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('end', () => resolve(parse(text)))
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(end + 4) }
}
