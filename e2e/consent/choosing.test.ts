import { expect } from 'playwright/test'
import { address, real } from '../sites'
import { categories, test, withAndWithoutJavaScript } from './charter-form'
import { host, otherHost, storedCookie } from './stored-choice'

withAndWithoutJavaScript(() => {
  test('the necessary cookies stay on, and each switch counts what is declared', async ({
    page,
    form,
  }) => {
    await form.open()
    const necessary = page.getByRole('switch', { name: 'Cookies nécessaires' })
    await expect(necessary).toBeChecked()
    await expect(necessary).toBeDisabled()
    await expect(necessary).toHaveAccessibleDescription(/Toujours actifs. 4 cookies déclarés.$/)
    for (const category of categories) {
      await expect(form.switchOf(category)).toHaveAccessibleDescription(
        /Aucun cookie de ce type n’est déclaré à ce jour.$/,
      )
    }
  })

  test('in English, the choice is shown in English', async ({ page, form }) => {
    await page.goto(address(real, host, '/en'))
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect(form.text(/you allowed statistics cookies, first-party cookies and/)).toBeVisible()
    await expect(page).toHaveURL(
      address(real, host, form.runsScripts ? '/en' : '/en/choices?stored'),
    )
    await page.goto(address(real, host, '/en/choices'))
    await page.getByRole('link', { name: 'Back to the policy' }).click()
    await expect(page).toHaveURL(address(real, host, '/en'))
  })

  test('the page of choices shows the same choice in the other language', async ({
    page,
    form,
  }) => {
    await form.openStored()
    await form.press(form.accept)
    await page.goto(address(real, host, '/choices?stored'))
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(address(real, host, '/en/choices'))
    await expect(form.text('you allowed statistics cookies')).toBeVisible()
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(page).toHaveURL(address(real, host, '/choices'))
  })

  test('another portal knows nothing of it', async ({ form, context }) => {
    await form.openStored()
    await form.press(form.accept)
    await form.openStored(otherHost)
    await form.expectNoChoice()
    expect(await storedCookie(context, otherHost)).toBeUndefined()
  })
})

test('Another site cannot choose for the visitor', async ({ page, form, context }) => {
  await form.open()
  const revision = await form.revision()
  const body = `<form method="post" action="${address(real, host, '/consent')}">
    <input name="choice" value="accept"><input name="revision" value="${revision}">
    <button>Win a prize</button></form>`
  for (const attacker of ['evil.localhost', otherHost]) {
    const lure = address(real, attacker, '/lure')
    await page.route(lure, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(lure)
    await page.getByRole('button').click()
    await expect(page.getByRole('heading')).toHaveText('Votre choix n’a pas été enregistré')
    expect(await storedCookie(context)).toBeUndefined()
  }
})
