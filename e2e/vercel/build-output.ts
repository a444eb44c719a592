import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Route } from './route'
import type { Handle } from './router'

/** What is built under one path. */
export interface Output {
  /**
   * The answer that was made at build and is never made again; `undefined` where a
   * function answers. An answer with a term, or of which nothing was built, is none.
   */
  made?: { status: number; headers: Record<string, string>; body: string }
  /** Folder of the function; several paths may share one. A plain file has none. */
  function?: string
  /** What Vercel keeps of a prerendered answer, as `.prerender-config.json` says it. */
  prerender?: Prerender
}

/** https://vercel.com/docs/build-output-api/primitives#prerender-configuration-file */
interface Prerender {
  expiration: number | false
  fallback: string | { fsPath: string } | null
  initialStatus?: number
  initialHeaders?: Record<string, string>
  initialMetadata?: { compute?: string }
  /** Names of the query that tell kept answers apart. */
  allowQuery?: string[]
}

/** The folder that `vercel build` writes (https://vercel.com/docs/build-output-api). */
interface BuildOutput {
  routes: (Route | Handle)[]
  /** By path, which begins with a slash. */
  outputs: Map<string, Output>
}

/** @throws Error where `folder` has no build output. */
export function readBuildOutput(folder: string): BuildOutput {
  const { routes, overrides } = JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8'))
  const outputs = new Map<string, Output>()
  const statics = path.join(folder, 'static')
  for (const file of listFiles(statics)) {
    const { path: name = file, contentType = '' } = overrides[file] ?? {}
    const body = readFileSync(path.join(statics, file), 'utf8')
    const headers = { 'content-type': contentType }
    outputs.set(`/${name}`, { made: { status: 200, headers, body } })
  }
  const functions = path.join(folder, 'functions')
  for (const file of listFiles(functions)) {
    if (!file.endsWith('.func')) continue
    const name = file.slice(0, -'.func'.length)
    outputs.set(`/${name}`, {
      function: realpathSync(path.join(functions, file)),
      ...readPrerender(path.join(functions, name)),
    })
  }
  return { routes, outputs }
}

/** @returns What was prerendered for the function at `place`, if anything was. */
function readPrerender(place: string): Pick<Output, 'made' | 'prerender'> {
  let prerender: Prerender
  try {
    prerender = JSON.parse(readFileSync(`${place}.prerender-config.json`, 'utf8'))
  } catch {
    return {}
  }
  const { expiration, fallback, initialStatus = 200, initialHeaders = {} } = prerender
  if (expiration !== false || !fallback) return { prerender }
  const file = typeof fallback === 'string' ? fallback : fallback.fsPath
  const body = readFileSync(path.join(path.dirname(place), file), 'utf8')
  return { prerender, made: { status: initialStatus, headers: initialHeaders, body } }
}

/** @returns The files in `folder`, relative to it; a `.func` folder (or a link to one) is one. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.endsWith('.func')) return [entry.name]
    const inside = listFiles(path.join(folder, entry.name))
    return inside.map((file) => path.posix.join(entry.name, file))
  })
}
