import { expect } from 'playwright/test'
import { get } from '../http'
import { portals, real } from '../sites'
import { categories, test, withAndWithoutJavaScript } from './charter-form'
import { choiceOf, storeCookie } from './stored-choice'

const signal = 'Votre navigateur demande à ne pas être suivi'

withAndWithoutJavaScript(() => {
  test.use({ extraHTTPHeaders: { 'Sec-GPC': '1' } })
  test.beforeEach(({ context }) =>
    context.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    ),
  )

  test('the signal is said, writes nothing, and an explicit choice wins', async ({
    page,
    form,
    context,
  }) => {
    await form.openStored()
    await expect(page.getByText(signal)).toBeVisible()
    await form.expectOn([])
    expect(await context.cookies()).toEqual([])
    await form.press(form.accept)
    await expect(page.getByText(signal)).toBeHidden()
    await form.expectOn(categories)
  })

  test('an outdated choice is not proposed against the signal', async ({ page, form, context }) => {
    await storeCookie(context, choiceOf('statistics'))
    await form.openStored()
    await expect(page.getByText(signal)).toBeVisible()
    await form.expectOn([])
  })
})

test('Each portal states that it heeds the signal', async () => {
  for (const { host } of portals) {
    const { headers, body } = await get(real, host, '/.well-known/gpc.json')
    expect(headers['content-type'], host).toContain('application/json')
    expect(JSON.parse(body), host).toEqual({
      gpc: true,
      lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  }
})
