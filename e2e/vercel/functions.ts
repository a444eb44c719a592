import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { send } from '../http'

/**
 * Puts into each function of a build output the files that it only names (by
 * `filePathMap`, relative to `root`), as is done when they are uploaded. After
 * that it has what it has on Vercel, and nothing else.
 */
export function completeFunctions(output: string, root: string) {
  const entries = readdirSync(output, { recursive: true, withFileTypes: true })
  for (const { name, parentPath } of entries) {
    if (name !== '.vc-config.json') continue
    const { filePathMap = {} } = JSON.parse(readFileSync(path.join(parentPath, name), 'utf8'))
    for (const [to, from] of Object.entries<string>(filePathMap)) {
      cpSync(path.join(root, from), path.join(parentPath, to))
    }
  }
}

/** A request as a function on Vercel gets it. */
interface Call {
  /** The path under which the function is built, such as `/[host]/choices/[[...path]]`. */
  matched: string
  /** The path that the routes made of the request’s, and its query. */
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Runs the function in `folder` of a build output while `use` calls it. */
export async function withFunction(
  folder: string,
  use: (call: (request: Call) => ReturnType<typeof send>) => Promise<void>,
) {
  const server = fork(path.join(import.meta.dirname, 'serve-function.cjs'), [folder], {
    execArgv: [],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  })
  try {
    const ended = once(server, 'exit').then(([code]) => {
      throw new Error(`The function in ${folder} ended with ${code} before it could be called.`)
    })
    const [port] = await Promise.race([once(server, 'message'), ended])
    await use(({ matched, method = 'GET', headers, ...request }) =>
      send({ ...request, port, method, headers: { 'x-matched-path': matched, ...headers } }),
    )
  } finally {
    server.kill()
  }
}
