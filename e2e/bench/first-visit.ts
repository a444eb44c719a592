import { send } from '../http'

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
  const further = (html.body.match(elements) ?? [])
    .filter((element) => element.startsWith('<script') || loaded.test(element))
    // No browser of the last eight years loads these.
    .filter((element) => !/\bnomodule\b/i.test(element))
    .flatMap((element) => /\b(?:src|href)="(\/[^"]*)"/.exec(element)?.[1] ?? [])
  let bytes = 0
  for (const one of new Set([path, ...further])) {
    bytes += (await receive(port, host, one, 'gzip')).received
  }
  return bytes
}

async function receive(port: number, host: string, path: string, encoding: string) {
  const headers = { host, 'accept-encoding': encoding }
  const answer = await send({ port, path, headers })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer
}
