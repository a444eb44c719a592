import Color from 'colorjs.io'
import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { formatNumber } from '../_content/localized'
import { memoize } from '../_content/memoize'

/** The paper of either scheme, and how much of the colour is in what is washed with it, as styles/tokens.css has them. */
export const papers = { light: '#ffffff', dark: '#171614' }
export const washShare = 0.05

/** The lowest contrast that text may have: WCAG 2.2, success criterion 1.4.3 (level AA). */
export const minContrast = 4.5

/** Thin lines of light text on dark are harder to read, so these are given more than they need. */
const contrastOnDark = 6

const aColour = {
  en: 'must be a colour such as "#1f4e79"',
  fr: 'doit être une couleur comme "#1f4e79"',
}

/**
 * The colour of a portal’s links, marks and buttons, as six hexadecimal digits.
 * It must be readable as text in the light scheme; for the dark one there is
 * `shadeOnDark`.
 */
export const accent = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: constraint(aColour), abort: true })
  .superRefine((colour, context) => {
    const contrast = contrastOf(new Color(colour), 'light')
    if (contrast >= minContrast) return
    const found = formatNumber(Math.floor(contrast * 100) / 100)
    const shade = darken(colour)
    context.addIssue({
      code: 'custom',
      message: constraint({
        en: `has a contrast of ${found.en} to the page, where text needs ${formatNumber(minContrast).en} (WCAG AA); a readable shade of it is "${shade}"`,
        fr: `a un contraste de ${found.fr} avec la page, alors qu’un texte demande ${formatNumber(minContrast).fr} (WCAG AA) ; "${shade}" en est une nuance lisible`,
      }),
    })
  })
  .meta({ patternErrorMessage: aColour.en, examples: ['#1f4e79'] })

/** The same hue, as much lighter as it needs to be read in the dark scheme: six hexadecimal digits. */
export const shadeOnDark = memoize((colour: string) => shade(colour, 'dark', contrastOnDark, 0.01))

/** The same hue, as much darker as it needs to be read in the light scheme; black always is. */
function darken(colour: string): string {
  return shade(colour, 'light', minContrast, -0.01)
}

/** Changes the lightness by `step` (of 1) until the contrast is at least `min`. */
function shade(colour: string, scheme: keyof typeof papers, min: number, step: number): string {
  const changed = new Color(colour).to('oklch')
  let hex = colour
  while (contrastOf(new Color(hex), scheme) < min) {
    changed.l = Math.min(1, Math.max(0, (changed.l ?? 0) + step))
    hex = changed.to('srgb').toGamut().toString({ format: 'hex', collapse: false })
  }
  return hex
}

/** The lower of the contrasts to the paper and to what is washed with `colour`. */
function contrastOf(colour: Color, scheme: keyof typeof papers): number {
  const behind = [papers[scheme], washOf(colour, scheme)]
  return Math.min(...behind.map((one) => colour.contrast(one, 'WCAG21')))
}

/** What is washed with `colour`, as six hexadecimal digits. */
export function washOf(colour: Color | string, scheme: keyof typeof papers): string {
  const wash = Color.mix(papers[scheme], colour, washShare, { space: 'oklab', outputSpace: 'srgb' })
  return wash.toString({ format: 'hex', collapse: false })
}
