import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { PageName } from './links'

/** What people can open beside a charter, in each of its languages. */
const besideCharter: readonly string[] = [
  'choices',
  'gate.js',
  'cookies.json',
  'cookies.csv',
  'opengraph-image',
] satisfies PageName[]

/** What a portal has once. */
const images = ['favicon.svg', 'apple-touch-icon.png']
const once = [...images, 'robots.txt', 'sitemap.xml', '.well-known/gpc.json']

/**
 * Whether anything answers at `address`, which a portal’s text writes with `/` at its
 * beginning. All that lies there is this deployment’s: other pages of the portal are
 * written with their whole address.
 */
export function isServed(languages: readonly string[], address: string): boolean {
  const segments = segmentsOf(address)
  const isInLanguage = languages.includes(segments[0] ?? '')
  const name = segments.slice(isInLanguage ? 1 : 0).join('/')
  if (name === '' || besideCharter.includes(name)) return true
  return !isInLanguage && (once.includes(name) || isAsset(name))
}

/** Whether `address`, written in the same way, is that of an image. */
export function isServedImage(address: string): boolean {
  const name = segmentsOf(address).join('/')
  return images.includes(name) || (isImage(name) && isAsset(name))
}

/** Whether the name of a file is that of an image. */
export function isImage(name: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(name)
}

/** The addresses of the files that all portals share, as texts write them. */
export function listAssets(): string[] {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), 'public/assets')
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => `/assets/${path.relative(folder, file).split(path.sep).join('/')}`)
      // No other name is served (see `shared` in next.config.js).
      .filter((address) => /^[\w./-]+$/.test(address))
      .sort()
  )
}

function isAsset(name: string): boolean {
  return listAssets().includes(`/${name}`)
}

/** The segments of an address, without what follows its path. */
function segmentsOf(address: string): string[] {
  return address
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean)
}
