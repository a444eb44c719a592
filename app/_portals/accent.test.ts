import { readFileSync } from 'node:fs'
import path from 'node:path'
import Color from 'colorjs.io'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { accent, backgrounds, minContrast, shadeOnDark } from './accent'

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

const hex = (colour: string) => new Color(colour).toString({ format: 'hex', collapse: false })

test('Contrast is measured on the backgrounds that pages have', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const behind = ['paper', 'paper-raised'].map((name) => hex(schemes(name)[scheme]))
    expect(behind).toEqual(backgrounds[scheme])
  }
})

test('A colour that can be read on a light page has a shade for a dark one', () => {
  const colours = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colours, (colour) => {
      fc.pre(accent.safeParse(colour).success)
      const shade = new Color(shadeOnDark(colour))
      for (const background of backgrounds.dark) {
        expect(shade.contrast(background, 'WCAG21')).toBeGreaterThanOrEqual(minContrast)
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
