import { expect, test } from 'playwright/test'
import { address, fixture, portals, real } from './sites'

const french = {
  path: '/',
  lang: 'fr',
  title: 'Charte cookies',
  columns: ['Nom du cookie', 'Nom du prestataire', 'Finalités', 'Service et emplacement', 'Durée'],
  rows: [
    [
      'sessionid',
      'Opendatasoft',
      'Authentification (front et back office)',
      '2 semaines par défaut',
    ],
    ['django_language', 'Opendatasoft', 'Sélection de la langue (front et back office)', '12 mois'],
    ['csrftoken', 'Opendatasoft', 'API (CSRF) (front et back office)', '12 mois au plus'],
    [
      'cookies_preferences',
      'Opendatasoft',
      'Choix concernant vos préférences sur les cookies',
      '182 jours',
    ],
  ],
  headings: ['Qu’est-ce qu’un cookie', 'Les différents types de cookies', 'À quoi servent'],
  ownPurpose: 'Permet de conserver',
  sharedPurpose: 'Retenir le choix',
} as const

const english = {
  path: '/en',
  lang: 'en',
  title: 'Cookie policy',
  columns: ['Cookie name', 'Provider', 'Purpose', 'Service and location', 'Lifetime'],
  rows: [
    ['sessionid', 'Opendatasoft', 'Authentication (front and back office)', '2 weeks by default'],
    ['django_language', 'Opendatasoft', 'Language selection (front and back office)', '12 months'],
    ['csrftoken', 'Opendatasoft', 'API (CSRF) (front and back office)', 'at most 12 months'],
    ['cookies_preferences', 'Opendatasoft', 'Choice about your cookie preferences', '182 days'],
  ],
  headings: ['What is a cookie', 'The kinds of cookies', 'What are cookies used for'],
  ownPurpose: 'Allows the choices',
  sharedPurpose: 'Remembers the choice',
} as const

for (const { host, name } of portals) {
  for (const expected of [french, english]) {
    test(`${name} states its cookies in ${expected.lang}`, async ({ page }) => {
      await page.goto(address(real, host, expected.path))
      await expect(page.locator('html')).toHaveAttribute('lang', expected.lang)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(expected.title)
      for (const heading of expected.headings) {
        await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      }
      const platform = page.getByRole('main').getByRole('link', { name: host, exact: true })
      await expect(platform).toHaveAttribute('href', `https://${host}/`)

      const table = page.getByRole('table', { name: /4/ })
      await expect(table.getByRole('columnheader')).toHaveText([...expected.columns])
      await expect(table.getByRole('rowheader')).toHaveText(expected.rows.map(([cookie]) => cookie))
      for (const [cookie, provider, service, lifetime] of expected.rows) {
        const cells = table.getByRole('row', { name: cookie }).getByRole('cell')
        await expect(cells).toHaveText([provider, /\S/, service, lifetime])
      }
      const own = host.startsWith('evry')
      await expect(table.getByRole('row', { name: 'cookies_preferences' })).toContainText(
        own ? expected.ownPurpose : expected.sharedPurpose,
      )
    })
  }
}

test('The languages of a charter lead to one another', async ({ page }) => {
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  const languages = page.getByRole('navigation', { name: 'Langue de la page' }).getByRole('link')
  await expect(languages).toHaveText(['Français', 'English'])
  await expect(languages.first()).toHaveAttribute('aria-current', 'true')
  await languages.getByText('English').click()
  await expect(page).toHaveURL(address(real, 'data.cabinet-fsl.fr', '/en'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL(address(real, 'data.cabinet-fsl.fr'))
})

test('A third language needs only its files', async ({ page }) => {
  await page.goto(address(fixture, 'data.trois.example', '/pt-BR'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR')
  await expect(page.getByRole('main')).toContainText('Última alteração em 31 de janeiro de 2026')
  await expect(page.getByRole('table', { name: 'Cookies estatísticos (1 cookie)' })).toContainText(
    '13 meses',
  )
})

test('A charter’s own fields replace the catalogue’s, and only those', async ({ page }) => {
  await page.goto(address(fixture, 'données.exemple.fr'))
  const table = page.getByRole('table', { name: 'Cookies nécessaires (3 cookies)' })
  const rows = table.getByRole('row')
  await expect(rows.nth(1).getByRole('cell')).toHaveText([
    'Exemple',
    'Se souvenir de vous.',
    'Connexion',
    'jusqu’à la fermeture du navigateur',
  ])
  await expect(rows.nth(2).getByRole('rowheader')).toHaveText('session_bis')
  await expect(rows.nth(2).getByRole('cell')).toHaveText([
    'Exemple',
    'Se souvenir de vous plus longtemps.',
    'Connexion',
    '2 semaines',
  ])
})

test('Editors have GFM, shared passages and the components', async ({ page }) => {
  await page.goto(address(fixture, 'data.trois.example'))
  const main = page.getByRole('main')
  await expect(main).toContainText('Hello from data.trois.example.')
  await expect(main).toContainText('And more.')
  await expect(main.locator('abbr')).toHaveAttribute('title', 'Application Programming Interface')
  await expect(main.getByRole('link', { name: 'https://example.org' })).toBeVisible()
  await expect(main.locator('del')).toHaveText('struck')
  await expect(main.getByRole('heading', { name: 'Notes' })).toBeAttached()
  await expect(main.getByRole('link', { name: 'Back to the text' })).toBeVisible()
  await expect(main.getByText('<script>alert(1)</script>')).toBeVisible()
  await expect(main.getByText('{braces}')).toBeVisible()
  await expect(main.getByRole('link', { name: 'Trois', exact: true })).toHaveAttribute(
    'href',
    'https://data.trois.example/',
  )
  const statistics = page.getByRole('table', { name: 'Statistics cookies (1 cookie)' })
  await expect(statistics.getByRole('term')).toHaveText('Third party that can read it')
  await expect(statistics.getByRole('definition')).toHaveText('Matomo Cloud')
})

test('A link within the text leads to its heading, and an image says what it shows', async ({
  page,
}) => {
  await page.goto(address(fixture, 'data.trois.example', '/fr'))
  await page.getByRole('link', { name: 'les statistiques' }).click()
  await expect(page.getByRole('heading', { name: 'Statistiques' })).toBeInViewport()
  await expect(page).toHaveURL(/#statistiques$/)
  await expect(page.getByRole('img', { name: 'Le signe du portail' })).toBeVisible()
})

test('The summary counts what each category has, says who decides, and leads to its table', async ({
  page,
}) => {
  await page.goto(address(fixture, 'data.region.example'))
  const counts = page.locator('.summary').getByRole('listitem')
  await expect(counts).toHaveText([
    '5Cookies nécessairesToujours actifs',
    '3Mesure d’audienceSauf opposition de votre part',
    '7Vidéos et cartesAvec votre accord',
    '1Réseaux sociauxAvec votre accord',
  ])
  await counts.getByRole('link', { name: 'Vidéos et cartes' }).click()
  await expect(page.getByRole('table', { name: /^Vidéos et cartes – Google/ })).toBeInViewport()
  await page.getByRole('link', { name: 'Gérer mes choix' }).click()
  await expect(page.getByRole('form')).toBeInViewport()
  // One number says less than the sentence above it.
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  await expect(page.locator('.summary').getByRole('listitem')).toHaveCount(0)
})

test('A cookie’s name leads to its own row, and says so only when it is pointed at', async ({
  page,
}) => {
  await page.goto(address(real, 'data.cabinet-fsl.fr'))
  const name = page.getByRole('rowheader').getByRole('link', { name: 'sessionid' })
  const sign = () =>
    name.locator('code').evaluate((code) => getComputedStyle(code, '::after').content)
  await expect(name).toHaveCSS('font-weight', '400')
  await expect(name).toHaveCSS('text-decoration-line', 'none')
  expect(await sign()).toBe('none')
  await name.focus()
  expect(await sign()).toContain('#')
  await name.blur()
  expect(await sign()).toBe('none')
  await name.hover()
  expect(await sign()).toContain('#')
  await name.click()
  await expect(page).toHaveURL(/#sessionid$/)
})

test('A column is aligned as the text asks, and a cell has lines', async ({ page }) => {
  await page.goto(address(fixture, 'data.trois.example', '/fr'))
  const table = page.getByRole('table').filter({ hasText: '_pk_ses' })
  await expect(table.getByRole('columnheader', { name: 'Durée' })).toHaveCSS('text-align', 'right')
  await expect(table.getByRole('cell').last()).toHaveCSS('text-align', 'right')
  const above = await table.getByText('_pk_id').boundingBox()
  const below = await table.getByText('_pk_ses').boundingBox()
  expect(below?.x).toBe(above?.x)
  expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY)
})
