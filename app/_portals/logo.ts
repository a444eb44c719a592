import { parseXml } from '@rgrove/parse-xml'
import { location } from 'vfile-location'
import type { Content } from '../_content/content'
import { fingerprintOf } from '../_content/fingerprint'
import { reader } from '../_content/memoize'
import { hasErrors, type Report } from '../_content/report'
import { type Read, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import type { Logo } from './portal'

/** How many bytes a logo may have: one that is made for a web page has far fewer. */
const maxBytes = { svg: 64 * 1024, png: 256 * 1024 }

/** How many pixels a side of a PNG may have: drawing takes memory by these, however small the file. */
const maxPixels = 2000

/** The room for a logo in the header, in CSS pixels, as the style sheet has it. */
const room = { width: 160, height: 36 }

/** What may be wide or high beyond this would be too small to be made out there. */
const proportions = { widest: 8, highest: 2 }

/** How every PNG begins and ends (https://www.w3.org/TR/png-3/, sections 5.2, 5.3 and 11.2). */
const beginOfPng = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const endOfPng = Buffer.from('\0\0\0\0IEND\xaeB\x60\x82', 'latin1')

const exportAdvice =
  'Export it as a plain SVG: in Inkscape “Optimised SVG”, in Illustrator “Export as”.'

type Size = Pick<Logo, 'width' | 'height'>

/**
 * Reads and checks `portals/<id>/<image>`, which is there and whose name ends in
 * .svg or .png. What an SVG holds is not judged: the policy that it is served under
 * lets it draw and nothing else.
 */
export const readLogo = reader((content, id: string, image: string): Read<Omit<Logo, 'alt'>> => {
  const name = `portals/${id}/${image}`
  const kind = image.endsWith('.svg') ? 'svg' : 'png'
  const report = (kind === 'svg' && readSource(content, name)) || reportOn(content, name)
  const bytes = content.readBytes(name) ?? Buffer.alloc(0)
  const size = measure(kind, bytes, report)
  if (!size) return resultOf<Omit<Logo, 'alt'>>(undefined, report.findings)
  return resultOf(
    {
      file: image,
      name: `${fingerprintOf(bytes)}.${kind}`,
      width: Math.min(room.width, Math.round((room.height * size.width) / size.height)),
      height: room.height,
    },
    report.findings,
  )
})

/** The image itself, for whoever serves it; `undefined` where the file has gone. */
export function readLogoBytes(content: Content, id: string, { file }: Logo): Buffer | undefined {
  return content.readBytes(`portals/${id}/${file}`)
}

/** The size of an image in any one unit; `undefined` when it is none, which is then in `report`. */
function measure(kind: 'svg' | 'png', bytes: Buffer, report: Report): Size | undefined {
  if (bytes.length > maxBytes[kind]) {
    const [kilobytes, max] = [bytes.length, maxBytes[kind]].map((size) => Math.ceil(size / 1024))
    report.error(`The logo has ${kilobytes} KB; ${max} are the most.`, {
      fix: 'Export it for the web, without what its program adds; a PNG in fewer pixels.',
    })
    return undefined
  }
  const size = kind === 'svg' ? measureSvg(report) : measurePng(bytes, report)
  if (!size) return undefined
  const { width, height } = size
  if (width / height > proportions.widest || height / width > proportions.highest) {
    report.error(`The logo is ${width} wide and ${height} high: too narrow a band to be seen.`, {
      fix: `Crop it, or take another: at most ${proportions.widest} times as wide as high, or ${proportions.highest} times as high as wide.`,
    })
  }
  return size
}

function measurePng(bytes: Buffer, report: Report): Size | undefined {
  if (!bytes.subarray(0, beginOfPng.length).equals(beginOfPng)) {
    report.error('This is no PNG, whatever its name says.', {
      fix: 'Open it in an image editor and export it as PNG.',
    })
    return undefined
  }
  if (!bytes.subarray(-endOfPng.length).equals(endOfPng)) {
    report.error('This PNG is not whole.', { fix: 'Copy it here again, or export it anew.' })
    return undefined
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (Math.min(width, height) > 0 && Math.max(width, height) <= maxPixels) return { width, height }
  report.error(`This PNG has ${width} × ${height} pixels; ${maxPixels} a side are the most.`, {
    fix: 'Export it smaller; 144 pixels of height are plenty.',
  })
  return undefined
}

/**
 * An SVG has its width and height where it states both in pixels, else those of its
 * `viewBox` (https://svgwg.org/svg2-draft/coords.html#SizingSVGInCSS).
 */
function measureSvg(report: Report): Size | undefined {
  const { width, height, viewBox = '' } = parseSvg(report) ?? {}
  if (hasErrors(report.findings)) return undefined
  const [, , ...box] = viewBox.trim().split(/[\s,]+/)
  const size = toSize(width, height) ?? toSize(box[0], box[1])
  if (!size) {
    report.error('The SVG does not say its size.', {
      fix: 'Add a `viewBox` to its first element, such as `viewBox="0 0 120 40"`.',
    })
  }
  return size
}

function toSize(...lengths: (string | undefined)[]): Size | undefined {
  const [width = 0, height = 0] = lengths.map((length = '') =>
    Number(/^\s*\+?(\d*\.?\d+)(?:px)?\s*$/.exec(length)?.[1] ?? 0),
  )
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** The attributes of the first element; why there are none is in `report`. */
function parseSvg(report: Report): Record<string, string> | undefined {
  const { text } = report.source
  try {
    const { root } = parseXml(text)
    if (root?.name === 'svg' && root.attributes.xmlns === 'http://www.w3.org/2000/svg') {
      return root.attributes
    }
    report.error('This is no SVG: its first element is not an `svg` of that namespace.', {
      fix: 'Begin it with <svg xmlns="http://www.w3.org/2000/svg" …>.',
    })
  } catch (error) {
    const { message, pos } = error as Error & { pos?: number }
    const [, why = 'it cannot be read'] = /^(.*) \(line \d+, column \d+\)/.exec(message) ?? []
    const place = pos === undefined ? undefined : location(text).toPoint(pos)
    report.error(`This is no SVG: ${why}.`, { place, fix: exportAdvice })
  }
  return undefined
}
