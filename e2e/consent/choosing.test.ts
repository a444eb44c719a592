import { expect } from 'playwright/test'
import { address, fixture, real } from '../sites'
import { categories, test, withAndWithoutJavaScript } from './charter-form'
import { host, otherHost, storedCookie } from './stored-choice'

withAndWithoutJavaScript(() => {
  test('the necessary cookies stay on, and each switch says what it is for', async ({
    page,
    form,
  }) => {
    await form.open()
    const group = page.getByRole('group', { name: 'Ce que j’autorise' })
    await expect(group.getByRole('switch')).toHaveCount(categories.length)
    const necessary = group.getByRole('listitem').filter({ hasText: 'Cookies nécessaires' })
    await expect(necessary).toContainText('Toujours actifs')
    await expect(necessary.getByRole('switch')).toHaveCount(0)
    for (const category of categories) {
      await expect(form.switchOf(category)).toHaveAccessibleDescription(
        /\. Aucun cookie de ce type n’est déclaré à ce jour\.$/,
      )
    }
  })

  test('where nothing needs consent, nothing sounds as if it waited for a choice', async ({
    page,
  }) => {
    for (const path of ['/', '/choices']) {
      await page.goto(address(real, host, path))
      await expect(page.getByText(/^Rien n’attend votre choix\s: aucun cookie/)).toBeVisible()
      await expect(page.getByText(/s’il ajoute un jour d’autres cookies/)).toBeVisible()
      await expect(page.getByText('soumis à consentement')).toHaveCount(0)
    }
  })

  test('each switch lists the services and purposes of its cookies before it is chosen', async ({
    page,
  }) => {
    const region = 'data.region.example.localhost'
    for (const path of ['/', '/choices']) {
      await page.goto(address(fixture, region, path))
      const videos = page.getByRole('listitem').filter({
        has: page.getByRole('switch', { name: 'Vidéos et cartes' }),
      })
      const services = videos.getByRole('term')
      await expect(services.first()).toBeHidden()
      await videos.getByText('4 cookies, 2 stockages locaux et 1 contenu intégré déclarés').click()
      await expect(services).toHaveText([
        'Vidéos YouTube (pages de présentation)',
        'Vidéos Dailymotion (actualités)',
        'Cartes (pages de jeux de données)',
      ])
      const purposes = videos.getByRole('definition')
      await expect(purposes.filter({ hasText: 'qualité de la vidéo. YouTube dit' })).toBeVisible()
      await expect(page.getByRole('group').getByRole('link')).toHaveCount(0)
      // What follows from refusing, in the portal’s own words.
      await expect(page.getByText(/^Si vous refusez les vidéos et les cartes/)).toBeVisible()
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
