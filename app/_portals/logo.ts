import { parseXml } from '@rgrove/parse-xml'
import { location } from 'vfile-location'
import type { Content } from '../_content/content'
import type { Message } from '../_content/define-findings'
import { fingerprintOf } from '../_content/fingerprint'
import { reader } from '../_content/memoize'
import { hasErrors, type Report } from '../_content/report'
import { type Read, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import { logoFindings } from './logo-findings'
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
    const [kilobytes, max] = [Math.ceil(bytes.length / 1024), maxBytes[kind] / 1024]
    report.error(logoFindings['logo-too-heavy'](kilobytes, max))
    return undefined
  }
  const size = kind === 'svg' ? measureSvg(report) : measurePng(bytes, report)
  if (!size) return undefined
  const { width, height } = size
  if (width / height > proportions.widest || height / width > proportions.highest) {
    report.error(logoFindings['logo-too-narrow'](size, proportions.widest, proportions.highest))
  }
  return size
}

function measurePng(bytes: Buffer, report: Report): Size | undefined {
  if (!bytes.subarray(0, beginOfPng.length).equals(beginOfPng)) {
    report.error(logoFindings['logo-no-png']())
    return undefined
  }
  if (!bytes.subarray(-endOfPng.length).equals(endOfPng)) {
    report.error(logoFindings['logo-png-cut']())
    return undefined
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (Math.min(width, height) > 0 && Math.max(width, height) <= maxPixels) return { width, height }
  report.error(logoFindings['logo-too-many-pixels']({ width, height }, maxPixels))
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
  if (!size) report.error(logoFindings['logo-without-size']())
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
    report.error(logoFindings['logo-no-svg']())
  } catch (error) {
    const { message, pos } = error as Error & { pos?: number }
    const place = pos === undefined ? undefined : location(text).toPoint(pos)
    report.error(explainXmlError(message), { place })
  }
  return undefined
}

/** What the parser says, in the editor’s words. */
function explainXmlError(message: string): Message {
  const [, element] = /^Missing end tag for element (\S+)/.exec(message) ?? []
  if (element) return logoFindings['logo-element-unclosed'](element)
  const [, entity] = /^Named entity isn't defined: (\S+;)/.exec(message) ?? []
  if (entity) return logoFindings['logo-entity-unknown'](entity)
  return logoFindings['logo-unreadable']()
}
