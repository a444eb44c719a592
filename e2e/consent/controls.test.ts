import { expect, type Locator } from 'playwright/test'
import { test, withAndWithoutJavaScript } from './charter-form'
import { allowedCategories } from './stored-choice'

/** What makes a button easier to find or to press than another. */
function lookOf(button: Locator) {
  return button.evaluate((element) => {
    // A grid's columns may differ by a fraction of a pixel.
    const { width, height } = element.getBoundingClientRect()
    const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(element)
    return {
      sign: getComputedStyle(element, '::before').content,
      width: Math.round(width),
      height: Math.round(height),
      color,
      backgroundColor,
      borderColor,
      fontWeight,
      fontSize,
    }
  })
}

withAndWithoutJavaScript(() => {
  test('the keyboard alone is enough', async ({ page, form, context }) => {
    await form.openStored()
    await form.switchOf('statistics').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await expect(form.switchOf('first-party')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await expect(form.save).toBeFocused()
    const outline = form.save.evaluate((element) => getComputedStyle(element).outlineWidth)
    expect(await outline).toBe('3px')
    await page.keyboard.press('Enter')
    await expect(form.text('vous avez autorisé')).toBeVisible()
    expect(await allowedCategories(context)).toBe('statistics.third-party')
    if (form.runsScripts) await expect(form.save).toBeFocused()
  })

  test('Enter on a switch does what the switches say', async ({ form, context }) => {
    await form.openStored()
    await form.switchOf('statistics').check()
    await form.switchOf('statistics').press('Enter')
    await expect(form.text('vous avez autorisé les cookies statistiques.')).toBeVisible()
    expect(await allowedCategories(context)).toBe('statistics')
  })

  test('refusing is as easy as accepting at 320 px and at 1280 px', async ({ page, form }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await form.openStored()
      const buttons = [form.save, form.refuse, form.accept]
      const [save, refuse, accept] = await Promise.all(buttons.map(lookOf))
      expect(accept).toEqual(refuse)
      // The one that does what the switches say may stand out, but is no larger.
      expect([save?.width, save?.height]).toEqual([refuse?.width, refuse?.height])
      for (const control of [...buttons, ...(await page.getByRole('switch').all())]) {
        const box = await control.boundingBox()
        expect(box?.width).toBeGreaterThanOrEqual(24)
        expect(box?.height).toBeGreaterThanOrEqual(24)
      }
    }
  })

  test('that a choice is stored and that it is not look different', async ({ page, form }) => {
    await form.openStored()
    await form.press(form.accept)
    const saved = await lookOf(page.getByText('Votre choix est enregistré.'))
    // Over plain http, a name that is not localhost cannot store a `Secure` cookie.
    await form.openStored('data.cabinet-fsl.fr')
    await form.accept.click()
    const failure = page.getByText(/n’a pas conservé votre choix/)
    await expect(failure).toBeVisible()
    const failed = await lookOf(failure)
    expect(failed.color).not.toBe(saved.color)
    expect(failed.sign).not.toBe(saved.sign)
    expect(failed.sign).not.toBe('none')
  })

  test('switches can be told apart in forced colours', async ({ page, form }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await form.openStored()
    const off = await form.switchOf('statistics').screenshot()
    await form.switchOf('statistics').check()
    expect((await form.switchOf('statistics').screenshot()).equals(off)).toBe(false)
  })
})
