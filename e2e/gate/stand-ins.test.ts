import { expect, page, settle, test } from './test'

const frame =
  '<iframe title="Notre film" width="320" height="180" data-category="third-party" data-src="/film"></iframe>'
const film = '<!doctype html><title>Film</title><p>Un film'

test('A frame that waits is a link to what it shows, a button and a link to the charter', async ({
  portal,
  page: tab,
}) => {
  const { url } = await portal({ own: { '/': page(frame), '/film': film } })
  await tab.goto(url())
  await expect(tab.getByRole('link', { name: 'Notre film' })).toHaveAttribute('href', '/film')
  await expect(tab.getByRole('link', { name: 'Charte cookies' })).toHaveAttribute(
    'href',
    '/cookies',
  )
  await expect(tab.locator('iframe')).toBeHidden()
})

test('Its button allows what it needs and no more, by keyboard too', async ({
  portal,
  page: tab,
  context,
}) => {
  const { url, visitorWhoAllowed } = await portal({ own: { '/': page(frame), '/film': film } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  const before = await tab.evaluate(() => history.length)
  await tab.getByRole('button', { name: 'Autoriser les cookies tiers' }).focus()
  await tab.keyboard.press('Enter')
  await expect(tab.frameLocator('iframe').getByText('Un film')).toBeVisible()
  await expect(tab.getByRole('button')).toHaveCount(0)
  const [cookie] = await context.cookies(url())
  expect(cookie?.value).toContain('&allow=statistics.third-party')
  expect(await tab.evaluate(() => history.length)).toBe(before)
  await expect(tab).toHaveURL(url())
})

test('A portal may write it itself', async ({ portal, page: tab }) => {
  const own = `<p>Voir ailleurs : <a></a></p><button>Afficher, et autoriser {}</button>`
  const html = page(frame.replace('data-src', `data-placeholder="${own}" data-src`))
  const { url } = await portal({ own: { '/': html, '/film': film } })
  await tab.goto(url())
  await expect(tab.getByText('Voir ailleurs : Notre film')).toBeVisible()
  await tab.getByRole('button', { name: 'Afficher, et autoriser les cookies tiers' }).click()
  await expect(tab.frameLocator('iframe').getByText('Un film')).toBeVisible()
})

test('One that a portal writes without a link says what is shown, too', async ({
  portal,
  page: tab,
}) => {
  const own = frame.replace('data-src', 'data-placeholder="<button>Afficher</button>" data-src')
  const { url } = await portal({ own: { '/': page(own + frame), '/film': film } })
  await tab.goto(url())
  await expect(tab.locator('form').first()).toHaveText('AfficherNotre film')
  await expect(tab.getByRole('link', { name: 'Notre film' })).toBeVisible()
})

test('A frame that may be loaded at once never has one', async ({ portal, page: tab }) => {
  const { url, visitorWhoAllowed } = await portal({ own: { '/': page(frame), '/film': film } })
  await visitorWhoAllowed('third-party')
  await tab.goto(url())
  await expect(tab.frameLocator('iframe').getByText('Un film')).toBeVisible()
  await settle(tab)
  await expect(tab.locator('form')).toHaveCount(0)
})

test('A style of the page for frames shows no empty one', async ({ portal, page: tab }) => {
  const html = page(frame, '<style>iframe { display: block }</style>')
  const { url } = await portal({ own: { '/': html } })
  await tab.goto(url())
  await expect(tab.getByRole('link', { name: 'Notre film' })).toBeVisible()
  await expect(tab.locator('iframe')).toBeHidden()
})

test('Where the choice cannot be stored, the charter says so', async ({ portal, page: tab }) => {
  const { url } = await portal({ own: { '/': page(frame) } })
  await tab.goto(url())
  await tab.route('**/cookies/consent', (route) => route.abort())
  await tab.getByRole('button', { name: 'Autoriser les cookies tiers' }).click()
  await expect(tab).toHaveURL(url('/cookies/choices'))
  await expect(tab.getByText('Vous n’avez fait aucun choix')).toBeVisible()
})

test('A visitor who chooses and leaves at once has chosen', async ({
  portal,
  page: tab,
  context,
}) => {
  const { url } = await portal({ own: { '/': page(frame), '/next': '<p>Suite' } })
  await tab.goto(url())
  await tab.getByRole('button', { name: 'Autoriser les cookies tiers' }).evaluate((button) => {
    ;(button as HTMLButtonElement).click()
    location.assign('/next')
  })
  await expect(tab.getByText('Suite')).toBeVisible()
  await expect
    .poll(async () => (await context.cookies(url())).map(({ value }) => value).join())
    .toContain('&allow=third-party')
})
