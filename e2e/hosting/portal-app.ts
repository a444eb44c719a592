import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { measure } from '../process-group'
import { next, type Server, serve } from '../server'
import { temporaryFolder } from '../temporary-folder'
import { portalPage } from './portal'
import { readShown } from './shown'

/** What resolves every name to this machine, for a program of Node.js. */
export const resolveHere = `--import=${pathToFileURL('e2e/hosting/resolve-here.js')}`

/**
 * Builds and serves a portal that is itself a Next.js application, with the rewrites that
 * operators are shown.
 *
 * @param upstream Where they lead: scheme, host and port.
 */
export async function servePortalApp(charter: string, upstream: string): Promise<Server> {
  // In this repository, whose packages it uses.
  const cwd = temporaryFolder('.next-portal-')
  const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text)
  mkdirSync(path.join(cwd, 'app'))
  write('package.json', '{ "type": "module", "private": true }\n')
  write('rewrites.js', readShown('next-rewrites.js', { 'https://chartes.example.net': upstream }))
  write('next.config.js', config(process.cwd()))
  write('app/route.ts', route(portalPage(charter)))
  await measure([process.execPath, next, 'build'], { cwd, env: { NODE_ENV: 'production' } })
  return serve({ cwd, env: {}, pages: [{ host: '127.0.0.1', path: '/' }] }, resolveHere)
}

const config = (root: string) => `import { charterRewrites } from './rewrites.js'

export default {
  agentRules: false,
  turbopack: { root: ${JSON.stringify(root)} },
  rewrites: async () => charterRewrites,
}
`

const route = (page: string) => `export function GET() {
  return new Response(${JSON.stringify(page)}, { headers: { 'content-type': 'text/html' } })
}
`
