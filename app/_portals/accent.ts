import Color from 'colorjs.io'
import { z } from 'zod'

/** The backgrounds of the light scheme, as page.css has them: the page, and what is raised from it. */
export const backgrounds = ['#ffffff', '#f5f6f8']

const behind = backgrounds.map((background) => new Color(background))

/** The least contrast of text: WCAG 2.2, success criterion 1.4.3 (level AA). */
export const leastContrast = 4.5

/**
 * The colour of a portal’s links, marks and buttons, as six hexadecimal digits.
 * It must be readable as text in the light scheme; for the dark one, page.css
 * lightens it so much that any such colour is (accent.test.ts holds that).
 */
export const accent = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as "#1f4e79"', abort: true })
  .superRefine((colour, context) => {
    const contrast = contrastOf(new Color(colour))
    if (contrast >= leastContrast) return
    context.addIssue({
      code: 'custom',
      message:
        `has a contrast of ${Math.floor(contrast * 100) / 100} to the page, where text needs ` +
        `${leastContrast} (WCAG AA); a readable shade of it is "${darken(colour)}"`,
    })
  })
  .meta({ patternErrorMessage: 'must be a colour such as "#1f4e79"', examples: ['#1f4e79'] })

function contrastOf(colour: Color): number {
  return Math.min(...behind.map((background) => colour.contrast(background, 'WCAG21')))
}

/** The same hue, as much darker as it needs to be read; black always is. */
function darken(colour: string): string {
  const shade = new Color(colour).to('oklch')
  let hex = ''
  do {
    shade.l = Math.max(0, (shade.l ?? 0) - 0.01)
    hex = shade.to('srgb').toGamut().toString({ format: 'hex', collapse: false })
  } while (contrastOf(new Color(hex)) < leastContrast)
  return hex
}
