import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { measure } from '../process-group'
import type { Built } from '../server'

/** A Next.js application that can be built and served. */
export interface Application extends Built {
  /** What builds it. */
  build: string[]
  /** Where it is built to, in `cwd`. */
  dist: string
}

export interface Build {
  /** All of the command, the check of the content included. */
  seconds: number
  /** How long processors worked for it, in seconds; other programs on the machine change it little. */
  work: number
  /** What Next.js says that making the pages took; the rest depends little on their number. */
  generating: number
  /** Prerendered addresses: pages, redirects and data. */
  pages: number
  /** The most memory at once, of all processes together. */
  megabytes: number
  /** What the build takes on disk without its cache, in kilobytes. */
  kilobytes: number
}

/** Builds an application and says what that took. */
export async function build({ build, cwd, dist, env }: Application): Promise<Build> {
  const { seconds, work, megabytes, output } = await measure(build, { cwd, env })
  const folder = path.join(cwd, dist)
  const manifest: { routes: object } = JSON.parse(
    readFileSync(path.join(folder, 'prerender-manifest.json'), 'utf8'),
  )
  const said = /Generating static pages.*\) in ([\d.]+)(ms|s|min)\b/.exec(output)
  const unit = { ms: 0.001, s: 1, min: 60 }[said?.[2] ?? ''] ?? Number.NaN
  const kilobytes =
    sizeOf(folder) - sizeOf(path.join(folder, 'cache')) - sizeOf(path.join(folder, 'diagnostics'))
  return {
    seconds,
    work,
    generating: Number(said?.[1]) * unit,
    pages: Object.keys(manifest.routes).length,
    megabytes,
    kilobytes,
  }
}

/** What a folder takes on disk, in kilobytes: blocks are of 512 bytes (stat(2)). */
function sizeOf(folder: string): number {
  const blocks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(path.join(folder, name)).blocks,
  )
  return blocks.reduce((sum, one) => sum + one, 0) / 2
}
