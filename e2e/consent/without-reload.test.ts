import { expect, type Page } from 'playwright/test'
import { address, real } from '../sites'
import { categories, stored, test } from './charter-form'
import { allowedCategories, host, otherHost, storedCookie } from './stored-choice'

/**
 * Keeps the page's own requests waiting.
 *
 * @param heard Called for each.
 * @returns What lets them go.
 */
async function hold(page: Page, heard: () => void = () => undefined): Promise<() => void> {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/consent', async (route) => {
    heard()
    await gone
    await route.continue()
  })
  return letGo
}

test('While the switches differ from what is stored, the page says so', async ({ form }) => {
  await form.open()
  const unsaved = 'Ces réglages ne sont pas encore enregistrés.'
  await form.switchOf('statistics').check()
  await expect(form.status).toHaveText(unsaved)
  await form.switchOf('statistics').uncheck()
  await expect(form.status).toHaveText('')
  await form.press(form.accept)
  await form.switchOf('statistics').uncheck()
  await expect(form.status).toHaveText(unsaved)
  await form.press(form.save)
})

test('A switch that is moved while a choice is on its way is not said to be saved', async ({
  page,
  form,
  context,
}) => {
  await form.open()
  const letGo = await hold(page)
  await form.save.click()
  await form.switchOf('statistics').check()
  letGo()
  await expect.poll(() => allowedCategories(context)).toBe('')
  await expect(form.form).not.toHaveAttribute('aria-busy')
  await expect(form.status).toHaveText('Ces réglages ne sont pas encore enregistrés.')
})

test('A failed network says so, keeps the switches and tries again', async ({ form, context }) => {
  await form.page.goto(address(real, host), { waitUntil: 'networkidle' })
  await form.switchOf('third-party').check()
  await context.setOffline(true)
  await form.save.click()
  await expect(form.status).toHaveText(/n’a pas pu être enregistré/)
  await expect(form.save).toBeFocused()
  await form.expectOn(['third-party'])
  expect(await storedCookie(context)).toBeUndefined()
  await context.setOffline(false)
  await form.retry.click()
  await expect(form.status).toHaveText(stored)
  await expect(form.retry).toBeHidden()
  expect(await allowedCategories(context)).toBe('third-party')
})

test('Trying again sends what the switches say then', async ({ form, context }) => {
  await form.page.goto(address(real, host), { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await form.accept.click()
  await expect(form.retry).toBeVisible()
  await form.expectOn(categories)
  await form.switchOf('third-party').uncheck()
  await context.setOffline(false)
  await form.retry.focus()
  await form.page.keyboard.press('Enter')
  await expect(form.status).toHaveText(stored)
  expect(await allowedCategories(context)).toBe('statistics.first-party')
  await expect(form.save).toBeFocused()
})

test('A server that fails is a failure too', async ({ page, form, context }) => {
  await form.open()
  await page.route('**/consent', (route) => route.fulfill({ status: 503, body: '' }))
  await form.accept.click()
  await expect(form.status).toHaveText(/n’a pas pu être enregistré/)
  expect(await storedCookie(context)).toBeUndefined()
})

test('A browser that keeps no cookies is not told that it does', async ({ form }) => {
  // Over plain http, a name that is not localhost cannot store a `Secure` cookie.
  await form.open('data.cabinet-fsl.fr')
  await form.switchOf('statistics').check()
  await form.save.click()
  await expect(form.status).toHaveText(/n’a pas conservé votre choix/)
  await expect(form.retry).toBeHidden()
  await form.expectOn(['statistics'])
})

test('A slow network is said to be one', async ({ page, form }) => {
  await form.open()
  const letGo = await hold(page)
  await form.accept.click()
  await expect(form.status).toHaveText('Enregistrement en cours…')
  letGo()
  await expect(form.status).toHaveText(stored)
})

test('Pressing twice sends once', async ({ page, form }) => {
  await form.open()
  let sent = 0
  const letGo = await hold(page, () => sent++)
  await form.accept.dblclick()
  letGo()
  await expect(form.status).toHaveText(stored)
  expect(sent).toBe(1)
})

test('Pressing another button meanwhile wins', async ({ page, form, context }) => {
  await form.open()
  const letGo = await hold(page)
  await form.accept.click()
  await form.refuse.click()
  await expect(page.locator('form')).toHaveAttribute('aria-busy', 'true')
  letGo()
  await expect(form.status).toHaveText(stored)
  await form.expectOn([])
  await expect(form.text('vous avez tout refusé')).toBeVisible()
  expect(await allowedCategories(context)).toBe('')
})

test('A visitor who leaves meanwhile has chosen all the same', async ({ form, context }) => {
  await form.open()
  await form.accept.click({ noWaitAfter: true })
  await form.open(otherHost)
  await expect.poll(() => allowedCategories(context)).toBe('statistics.first-party.third-party')
})

test('A choice survives the way back and forth', async ({ page, form }) => {
  await form.open()
  await page.goto(address(real, host, '/en'))
  await page.getByRole('button', { name: 'Accept all' }).click()
  await expect(form.text('you allowed')).toBeVisible()
  await page.goBack()
  await form.expectOn(categories)
  await expect(form.text('vous avez autorisé')).toBeVisible()
})
