import { expect, test } from 'playwright/test'
import { address, fixture, portals, real } from './sites'

const french = {
  path: '/',
  lang: 'fr',
  title: 'Charte cookies',
  columns: ['Nom du cookie', 'Nom du prestataire', 'Service et emplacement', 'Finalités', 'Durée'],
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
  columns: ['Cookie name', 'Provider', 'Service and location', 'Purpose', 'Lifetime'],
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
        await expect(cells).toHaveText([provider, service, /\S/, lifetime])
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
    'Connexion',
    'Se souvenir de vous.',
    'jusqu’à la fermeture du navigateur',
  ])
  await expect(rows.nth(2).getByRole('rowheader')).toHaveText('session_bis')
  await expect(rows.nth(2).getByRole('cell')).toHaveText([
    'Exemple',
    'Connexion',
    'Se souvenir de vous plus longtemps.',
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
