import type { VFile } from 'vfile'
import { fingerprintOf } from '../_content/fingerprint'
import { absentFile, readContentBytes, readContentFile } from '../_content/folder'
import { once } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { checkPng } from './png'
import type { Portal } from './portal'
import { checkSvg } from './svg'

/** A portal’s logo, ready to be served. */
export interface Logo {
  /** Its file name on the portal’s host, which changes with its content: `3f9a0c12.svg`. */
  name: string
  /** Its media type. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
  /** How much room it takes in the header, in CSS pixels. */
  width: number
  height: number
}

interface ReadLogo {
  /** The image’s file, with what is wrong in it. */
  file: VFile
  /** `undefined` when anything is. */
  value: Logo | undefined
}

/** The width and height of an image, in any one unit. */
export interface Size {
  width: number
  height: number
}

/** How many bytes a logo may have: one that is made for a web page has far fewer. */
const most = { svg: 64 * 1024, png: 256 * 1024 }

/** The room for a logo in the header, in CSS pixels, as page.css has it. */
const room = { width: 160, height: 36 }

/** What may be wide or high beyond this would be too small to be made out there. */
const proportions = { widest: 8, highest: 2 }

/** How many logos are kept in memory. */
const kept = 100

/** Reads and checks `portals/<id>/<image>`, which is there and whose name ends in .svg or .png. */
export const readLogo = once((id: string, image: string): ReadLogo => {
  const name = `portals/${id}/${image}`
  const kind = image.endsWith('.svg') ? 'svg' : 'png'
  const file = (kind === 'svg' && readContentFile(name)) || absentFile(name)
  const bytes = kind === 'svg' ? Buffer.from(String(file)) : readContentBytes(name)
  if (!bytes || hasErrors(file)) return { file, value: undefined }
  if (bytes.length > most[kind]) {
    const kilobytes = Math.ceil(bytes.length / 1024)
    reportError(file, `The logo has ${kilobytes} KB; ${most[kind] / 1024} are the most.`, {
      mend: 'Export it for the web, without what its program adds; a PNG in fewer pixels.',
    })
    return { file, value: undefined }
  }
  const size = kind === 'svg' ? checkSvg(file) : checkPng(file, bytes)
  if (size) checkProportions(file, size)
  if (!size || hasErrors(file)) return { file, value: undefined }
  const value = {
    name: `${fingerprintOf(bytes)}.${kind}`,
    // Whatever encoding an SVG says it has, this one goes first (RFC 7303, section 3).
    type: kind === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
    bytes: new Uint8Array(bytes),
    width: Math.min(room.width, Math.round((room.height * size.width) / size.height)),
    height: room.height,
  }
  return { file, value }
}, kept)

/**
 * The logo of `portal`; `undefined` when it has none.
 *
 * @throws ContentError when it has mistakes.
 */
export function loadLogo({ id, look: { logo } }: Portal): Logo | undefined {
  if (!logo) return undefined
  const { file, value } = readLogo(id, logo.file)
  if (!value) throw new ContentError([file])
  return value
}

/** Path of `logo` on the portal’s canonical host. */
export function logoPath({ name }: Logo): string {
  return `/logo/${name}`
}

function checkProportions(file: VFile, { width, height }: Size): void {
  if (width / height <= proportions.widest && height / width <= proportions.highest) return
  reportError(file, `The logo is ${width} wide and ${height} high: too narrow a band to be seen.`, {
    mend: `Crop it, or take another: at most ${proportions.widest} times as wide as high, or ${proportions.highest} times as high as wide.`,
  })
}
