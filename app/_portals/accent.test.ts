import { readFileSync } from 'node:fs'
import path from 'node:path'
import Color from 'colorjs.io'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { accent, minContrast, papers, shadeOnDark, washOf, washShare } from './accent'
import { listPortals } from './portals'

const css = readFileSync(
  path.join(import.meta.dirname, '..', '_ui', 'styles', 'tokens.css'),
  'utf8',
)

/** What tokens.css gives the property `name` in the light and the dark scheme. */
function schemes(name: string) {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((.+?), (.+)\\);`).exec(css) ?? []
  return { light, dark }
}

test('Contrast is measured on the backgrounds that pages have', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const paper = new Color(schemes('paper')[scheme])
    expect(paper.toString({ format: 'hex', collapse: false })).toBe(papers[scheme])
  }
  expect(css).toContain(
    `--wash: color-mix(in oklab, var(--mark) ${washShare * 100}%, var(--paper))`,
  )
})

test('Text, signs and the edges of controls are readable on all of them', () => {
  const real = openContent()
  const accents = listPortals(real).map(({ look }) => look.accent)
  const [, house = ''] = /--accent: (#\w+)/.exec(css) ?? []
  for (const scheme of ['light', 'dark'] as const) {
    const marks = [house, ...accents].map((one) => (scheme === 'dark' ? shadeOnDark(one) : one))
    for (const mark of marks) {
      for (const behind of [papers[scheme], washOf(mark, scheme)]) {
        const contrast = (colour: string) => new Color(colour).contrast(behind, 'WCAG21')
        for (const text of [
          mark,
          ...['ink', 'ink-soft', 'alert'].map((name) => schemes(name)[scheme]),
        ]) {
          expect(contrast(text), `${text} on ${behind}, ${scheme}`).toBeGreaterThanOrEqual(
            minContrast,
          )
        }
        // WCAG 2.2, success criterion 1.4.11.
        expect(contrast(schemes('edge')[scheme])).toBeGreaterThanOrEqual(3)
      }
    }
  }
})

test('A colour that can be read on a light page has a shade for a dark one', () => {
  const colours = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colours, (colour) => {
      fc.pre(accent.safeParse(colour).success)
      const shade = shadeOnDark(colour)
      for (const behind of [papers.dark, washOf(shade, 'dark')]) {
        expect(new Color(shade).contrast(behind, 'WCAG21')).toBeGreaterThanOrEqual(minContrast)
      }
    }),
    { numRuns: 300, examples: [['#000000'], ['#0000ff'], ['#707070']] },
  )
})

test('A colour that is too light is refused with a shade that is not', () => {
  for (const colour of ['#ffcc00', '#00ff00', '#ffffff', '#777777', '#ff0000']) {
    const said = accent.safeParse(colour).error?.issues[0]?.message ?? ''
    const [, shade] = /a readable shade of it is "(#[0-9a-f]{6})"$/m.exec(said) ?? []
    expect(accent.safeParse(shade).success, `${colour}: ${said}`).toBe(true)
  }
})
