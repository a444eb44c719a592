import { expect, type Page, test } from 'playwright/test'
import { looks, showAs, zoomed } from './looks'
import { address, fixture, longest, real } from './sites'

interface Focused {
  /** How many elements that take focus stand before it in the page. */
  position: number
  /** Its words, for whoever reads a failure. */
  text: string
  inView: boolean
  /** Whether nothing lies over it. */
  uncovered: boolean
  /** How thick its outline is, in CSS pixels, and how it stands out from what surrounds it. */
  outline: number
  contrast: number
}

const focusable = 'a[href], button, summary, input:enabled:not([type=hidden])'

for (const [site, host, path] of [
  [real, longest, '/'],
  [real, 'data.cabinet-fsl.fr', '/choices'],
  [fixture, 'data.trois.example', '/fr'],
] as const) {
  test(`The keyboard alone goes through ${host}${path}, and shows where it is`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address(site, host, path))
    for (const [name, look] of [
      ['light', looks['on a desktop']],
      ['dark', looks['on a desktop, dark']],
      ['zoomed', zoomed],
    ] as const) {
      await showAs(page, look)
      await page.reload()
      const count = await page.locator(`:is(${focusable}):visible`).count()
      expect(count).toBeGreaterThan(0)
      for (let position = 0; position < count; position++) {
        await page.keyboard.press('Tab')
        const { outline, contrast, text, ...focused } = await readFocus(page)
        const where = `${name}: ${text}`
        expect(focused, where).toEqual({ position, inView: true, uncovered: true })
        expect(outline, where).toBeGreaterThanOrEqual(2)
        expect(contrast, where).toBeGreaterThanOrEqual(3)
      }
    }
  })
}

test('The keyboard jumps over the header', async ({ page }) => {
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Aller au contenu' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})

/** What a visitor sees of the element that has the focus. */
function readFocus(page: Page): Promise<Focused> {
  return page.evaluate((focusable) => {
    const element = document.activeElement ?? document.body
    const all = [...document.querySelectorAll<HTMLElement>(focusable)]
    const shown = all.filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
    // Of a link on several lines, the first.
    const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect()
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)

    const painter = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const paint = (colour: string): number[] => {
      if (!painter) return []
      painter.clearRect(0, 0, 1, 1)
      painter.fillStyle = colour
      painter.fillRect(0, 0, 1, 1)
      return [...painter.getImageData(0, 0, 1, 1).data]
    }
    // Relative luminance and contrast as WCAG 2.2 defines them.
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    let around: Element | null = element.parentElement
    while (around && paint(getComputedStyle(around).backgroundColor)[3] === 0) {
      around = around.parentElement
    }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    const background = paint(around ? getComputedStyle(around).backgroundColor : 'white')
    const [darker = 0, lighter = 0] = [paint(outlineColor), background]
      .map(luminance)
      .sort((a, b) => a - b)

    return {
      position: shown.indexOf(element as HTMLElement),
      text: element.textContent || element.id,
      // Scrolling may end within a pixel.
      inView: left >= 0 && top > -1 && right <= innerWidth && bottom < innerHeight + 1,
      uncovered: above !== null && element.contains(above),
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      contrast: (lighter + 0.05) / (darker + 0.05),
    }
  }, focusable)
}
