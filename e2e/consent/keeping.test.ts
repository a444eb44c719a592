import { expect } from 'playwright/test'
import { address, fixture, real } from '../sites'
import { test, withAndWithoutJavaScript } from './charter-form'
import { choiceOf, host, storeCookie, storedCookie, today } from './stored-choice'

/** What no stored choice looks like. */
const malformed = {
  empty: '',
  'of another format': 'true',
  truncated: `v=1&date=${today}&revision=0000`,
  'of an unknown version': choiceOf('statistics').replace('v=1', 'v=2'),
  'with a day that does not exist': choiceOf('statistics').replace(today, '2026-02-31'),
  'from the future': choiceOf('statistics').replace(today, '2999-01-01'),
  'that is too old': choiceOf('statistics').replace(today, '2020-01-01'),
  oversized: choiceOf('statistics.'.repeat(200)),
  'with escapes that are none': '%E0%A4%A',
  'with markup': '<script>alert(1)</script>',
}

withAndWithoutJavaScript(() => {
  test('a refusal of another revision is told of', async ({ form, context }) => {
    await storeCookie(context, choiceOf(''))
    await form.openStored()
    await expect(form.text('où vous aviez tout refusé.')).toBeVisible()
    await form.expectOn([])
  })

  test(`no choice is a cookie ${Object.keys(malformed).join(', ')}`, async ({ form, context }) => {
    for (const [how, value] of Object.entries(malformed)) {
      await test.step(how, async () => {
        await context.clearCookies()
        await storeCookie(context, value)
        await form.openStored()
        await form.expectNoChoice()
      })
    }
  })

  test('an unknown category is left out, the others stay', async ({ form, context }) => {
    await form.openStored()
    await storeCookie(context, choiceOf('statistics.telepathy', await form.revision()))
    await form.openStored()
    await form.expectOn(['statistics'])
  })
})

test('A category that the charter no longer asks about breaks nothing', async ({
  page,
  form,
  context,
}) => {
  const fixtureHost = 'xn--donnes-eva.exemple.fr.localhost'
  await storeCookie(context, choiceOf('statistics.third-party'), fixtureHost)
  await page.goto(address(fixture, fixtureHost))
  await expect(form.text('La charte a changé depuis le')).toBeVisible()
  await expect(page.getByRole('switch')).toHaveCount(1)
  await expect(form.text('où vous aviez autorisé les cookies statistiques.')).toBeVisible()
  await expect(form.switchOf('statistics')).not.toBeChecked()
})

withAndWithoutJavaScript(() => {
  test('a choice made on a page of an older charter is not stored, and the new one is shown', async ({
    form,
    context,
  }) => {
    await form.openStored()
    await form.page
      .locator('input[name=revision]')
      .evaluate((input: HTMLInputElement) => input.setAttribute('value', 'deadbeef'))
    await form.accept.click()
    await expect(form.page).toHaveURL(address(real, host, '/choices?changed'))
    await expect(form.page.getByText('La charte a changé pendant que vous')).toBeVisible()
    await form.expectNoChoice()
    expect(await storedCookie(context)).toBeUndefined()
  })
})

test('The revision is the same in every language of a portal', async ({ page, form }) => {
  await form.open()
  const revision = await form.revision()
  for (const path of ['/en', '/choices', '/en/choices']) {
    await page.goto(address(real, host, path))
    expect(await form.revision()).toBe(revision)
  }
})
