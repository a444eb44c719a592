import type { BrowserContext } from 'playwright/test'
import { expect } from 'playwright/test'
import { address, real } from '../sites'
import { CharterForm, test, withAndWithoutJavaScript } from './charter-form'
import { choiceOf, cookieName, host, otherHost } from './stored-choice'

/** Another cookie of the choice’s name, as somebody else has stored it. */
interface Other {
  domain: string
  path?: string
  httpOnly?: boolean
}

const removable: Record<string, Other> = {
  'of the host and what is below it': { domain: `.${host}` },
  'that scripts cannot see': { domain: `.${host}`, httpOnly: true },
  'of the domain above': { domain: '.cabinet-fsl.fr.localhost' },
  'of the domain above, that scripts cannot see': {
    domain: '.cabinet-fsl.fr.localhost',
    httpOnly: true,
  },
  'of the host alone, that scripts cannot see': { domain: host, httpOnly: true },
  'of the path that choices are sent to': { domain: host, path: '/consent' },
  'of that path, of the domain above, that scripts cannot see': {
    domain: '.cabinet-fsl.fr.localhost',
    path: '/consent',
    httpOnly: true,
  },
}

async function store(context: BrowserContext, other: Other, value = choiceOf('statistics')) {
  await context.addCookies([{ name: cookieName, value, path: '/', secure: true, ...other }])
}

const valuesIn = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name === cookieName)

withAndWithoutJavaScript(() => {
  for (const [whose, other] of Object.entries(removable)) {
    test(`a cookie of the same name ${whose} makes no choice impossible`, async ({
      form,
      context,
    }) => {
      await form.openStored()
      const revision = await form.revision()
      for (const value of ['x', choiceOf('statistics', revision)]) {
        await context.clearCookies()
        await store(context, other, value)
        await form.openStored()
        await form.press(form.refuse)
        const [stored, ...others] = await valuesIn(context)
        expect(others).toEqual([])
        expect(stored).toMatchObject({ domain: host, path: '/', httpOnly: false })
        expect(stored?.value).toBe(choiceOf('', revision))
        await form.openStored()
        await expect(form.text('vous avez tout refusé')).toBeVisible()
      }
    })
  }

  for (const httpOnly of [false, true]) {
    const how = httpOnly ? ', that scripts cannot see' : ''
    test(`where one of a platform’s domain stands in the way${how}, the page says so, and leaves it`, async ({
      form,
      context,
    }) => {
      await store(context, { domain: '.opendatasoft.com.localhost', httpOnly }, 'of-the-platform')
      await form.openStored(otherHost)
      await form.accept.click()
      await expect(form.page.getByText(/un autre cookie nommé cookies_preferences/)).toBeVisible()
      await expect(form.page.getByText('Votre choix est enregistré.')).toBeHidden()
      const values = (await valuesIn(context)).map(({ value }) => value)
      expect(values).toContain('of-the-platform')
    })
  }
})

test('One that only the page of choices meets is told of there, and gone with the next choice', async ({
  page,
  context,
}) => {
  const form = new CharterForm(page, true)
  await store(context, { domain: host, path: '/choices' }, 'x')
  await form.open()
  await form.press(form.accept)
  await page.goto(address(real, host, '/choices'))
  await expect(page.getByText(/un autre cookie nommé cookies_preferences/)).toBeVisible()
  await form.accept.click()
  await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/un autre cookie nommé/)).toBeHidden()
  await expect(form.text('vous avez autorisé')).toBeVisible()
})

test('A choice under a name that the portal gave its cookie before is taken away', async ({
  form,
  context,
}) => {
  await context.addCookies(
    [
      { name: 'ancien_choix', value: choiceOf('statistics'), domain: host },
      { name: 'autre', value: 'v=1&date=hier', domain: host },
    ].map((cookie) => ({ ...cookie, path: '/', secure: true })),
  )
  await form.open()
  await form.press(form.refuse)
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.sort()).toEqual(['autre', cookieName])
})
