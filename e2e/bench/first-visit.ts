import { get } from 'node:http'

/** What follows of a page before anybody clicks: scripts, style sheets, icons, fonts. */
const elements = /<(?:script|link)\b[^>]*>/g
const loaded = /\brel="(?:stylesheet|icon|preload|modulepreload)"/

/**
 * How many bytes a browser receives that has never been here: the page and all
 * that it names, compressed, with the header of each answer. What TCP and TLS
 * add is not counted.
 */
export async function bytesOfFirstVisit(port: number, host: string, path: string): Promise<number> {
  const html = await receive(port, host, path, 'identity')
  const further = (html.text.match(elements) ?? [])
    .filter((element) => element.startsWith('<script') || loaded.test(element))
    // No browser of the last eight years loads these.
    .filter((element) => !/\bnomodule\b/i.test(element))
    .flatMap((element) => /\b(?:src|href)="(\/[^"]*)"/.exec(element)?.[1] ?? [])
  let bytes = 0
  for (const one of new Set([path, ...further])) {
    bytes += (await receive(port, host, one, 'gzip')).bytes
  }
  return bytes
}

function receive(
  port: number,
  host: string,
  path: string,
  encoding: string,
): Promise<{ bytes: number; text: string }> {
  const headers = { host, 'accept-encoding': encoding }
  return new Promise((resolve, reject) => {
    // A connection of its own, whose bytes are those of this answer.
    get({ agent: false, host: '127.0.0.1', port, path, headers }, (answer) => {
      const { socket } = answer
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`))
        resolve({ bytes: socket.bytesRead, text })
      })
    }).on('error', reject)
  })
}
