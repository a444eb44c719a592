import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Element, Root } from 'xast'
import { reportError } from '../_content/problems'

/** What draws, or says what is drawn. Nothing of it runs, moves or fetches by itself. */
const drawing = new Set(
  `svg g defs symbol use title desc metadata style
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
)

/**
 * What in CSS may lead out of the file: a backslash, which can hide anything, a
 * function that takes an address, or a `url()` of anything but `#…`.
 */
const outside = /\\|(?:image|image-set|src)\(|url\((?!\s*(["']?)#[^"'()\s]+\1\s*\))/i

interface Mistake {
  reason: string
  mend: string
}

/** Says on `file` what of an SVG does more than draw, wherever it is in `tree`. */
export function refuseHarm(tree: Root, file: VFile): void {
  const text = String(file)
  const points = location(text)
  const report = (offset: number, { reason, mend }: Mistake) =>
    reportError(file, reason, { place: points.toPoint(offset), mend })
  const copied = new Set<string>()
  const prefixes = new Set(['xml', 'xmlns'])

  visit(tree, (node) => {
    if (node.type === 'doctype' || (node.type === 'instruction' && node.name !== 'xml')) {
      const what = node.type === 'doctype' ? '<!DOCTYPE …>' : `<?${node.name} …?>`
      reportError(file, `A logo has no \`${what}\`.`, { place: node.position, mend: 'Remove it.' })
    }
    if (node.type !== 'element') return undefined
    // The parser gives the first element no position.
    const start = node.position?.start.offset ?? text.indexOf('<svg')
    const mistake = mistakeIn(node)
    if (mistake) report(start, mistake)
    if (!drawing.has(node.name)) return SKIP
    for (const name of Object.keys(node.attributes)) prefixes.add(name.replace(/^xmlns:/, ''))
    for (const [name, value] of Object.entries(node.attributes)) {
      const mistake = mistakeInAttribute(name, value ?? '') ?? mistakeInPrefix(name, prefixes)
      if (mistake) report(placeOf(name, start), mistake)
      else if (node.name === 'use' && /^(?:.+:)?href$/.test(name)) copied.add(`${value}`.slice(1))
    }
    return undefined
  })

  // Copies of copies of copies take a browser for ever to draw.
  visit(tree, 'element', (node) => {
    if (!copied.has(node.attributes.id ?? '')) return
    visit(node, 'element', ({ name, position }) => {
      if (name !== 'use') return
      report(position?.start.offset ?? 0, {
        reason: 'This `use` is in something that another `use` copies.',
        mend: 'Put a copy of what it leads to in its place.',
      })
    })
  })

  /** Where the attribute `name` is written in the element that begins at `start`. */
  function placeOf(name: string, start: number): number {
    const written = new RegExp(`(?<=\\s)${name.replaceAll('.', '\\.')}\\s*=`)
    const [before = ''] = text.slice(start).split(written, 1)
    return start + before.length
  }
}

function mistakeIn(element: Element): Mistake | undefined {
  const { name } = element
  if (!drawing.has(name)) {
    return {
      reason: `A logo may not hold \`<${name}>\`: it must draw and do nothing else.`,
      mend: 'Remove it with all that is in it, or export the logo as a plain SVG, its texts as paths.',
    }
  }
  const css = name === 'style' ? textOf(element) : ''
  if (!css.includes('@') && !outside.test(css)) return undefined
  return {
    reason: 'A logo’s styles have no rule with @, no backslash and no address but `url(#…)`.',
    mend: 'Remove these; it stands on white in every scheme.',
  }
}

function mistakeInAttribute(name: string, value: string): Mistake | undefined {
  if (/^on/i.test(name)) {
    return { reason: `A logo runs nothing: \`${name}\`.`, mend: 'Remove this attribute.' }
  }
  if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg') {
    return { reason: 'All of a logo is SVG.', mend: 'Remove this element, or its `xmlns`.' }
  }
  const isAddress = /^(?:.+:)?href$/.test(name)
  const leads = isAddress ? !/^#\S+$/.test(value) : name === 'xml:base' || outside.test(value)
  if (!leads) return undefined
  return {
    reason: `\`${name}\` leads out of the logo’s own file.`,
    mend: 'Remove it; an address may only be `#…`, of a part of this file.',
  }
}

/** Browsers draw nothing of an SVG with such a one; the parser does not mind. */
function mistakeInPrefix(name: string, known: Set<string>): Mistake | undefined {
  const [prefix = '', local] = name.split(':')
  if (local === undefined || known.has(prefix)) return undefined
  return {
    reason: `It is not said what \`${prefix}:\` stands for.`,
    mend: local === 'href' ? 'Write `href`.' : 'Remove this attribute.',
  }
}

/** The text in `element`, as browsers put it together. */
function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
}
