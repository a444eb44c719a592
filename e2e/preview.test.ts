import { expect, test } from 'playwright/test'
import { get, send } from './http'
import { address, fixture, previewHost, real } from './sites'

/** A portal under a path, and one that has its host to itself. */
const host = 'demonstration.example'
const charter = `/~${host}/cookies`
const whole = '/~data.region.example'

test.describe('On the host of a preview', () => {
  const ask = (path: string) => get(fixture, previewHost, path)

  test('there is the directory, and a portal with all its pages behind each link', async ({
    page,
  }) => {
    await page.goto(address(fixture, previewHost, '/en'))
    await expect(page.getByRole('complementary')).toContainText('Preview, not published')
    await page.getByRole('link', { name: 'Démonstration' }).click()
    await expect(page).toHaveURL(address(fixture, previewHost, charter))
    await expect(page).toHaveTitle('Charte cookies – Démonstration')
    const note = page.getByRole('complementary')
    await expect(note).toContainText('Aperçu avant publication')
    await expect(note.getByRole('code').last()).toHaveText(/^[0-9a-f]{7}$/)
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(address(fixture, previewHost, `${charter}/en`))
  })

  test('every address that its pages lead to within it answers', async () => {
    for (const path of [charter, `${charter}/choices`, whole, `${whole}/en`]) {
      const { status, body } = await ask(path)
      expect(status, path).toBe(200)
      const addresses = body.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)
      for (const [, linked = ''] of addresses) {
        expect(linked, path).toMatch(/^\/~/)
        const expected = linked.endsWith('/consent') ? 405 : 200
        expect((await ask(linked)).status, linked).toBe(expected)
      }
    }
  })

  test('a page tells robots to leave it out, and where it is published', async () => {
    for (const path of ['/', charter, `${charter}/cookies.json`, '/nothing']) {
      expect((await ask(path)).headers['x-robots-tag'], path).toBe('noindex')
    }
    const { body } = await ask(`${charter}/en`)
    expect(body).toContain(`<link rel="canonical" href="https://${host}/cookies/en"/>`)
  })

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('a choice is stored for that portal alone', async ({ page, context }) => {
        // Browsers keep a cookie that is `Secure` on this machine’s own names.
        const local = `http://${previewHost}.localhost:${fixture.port}`
        await page.goto(`${local}${charter}#choices`)
        await page.getByRole('button', { name: 'Tout accepter' }).click()
        await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
        expect(await context.cookies()).toMatchObject([
          { name: 'choix_demonstration', path: `/~${host}`, domain: `${previewHost}.localhost` },
        ])
        await page.getByRole('button', { name: 'Tout refuser' }).click()
        await expect(page.getByText(/vous avez tout refusé/)).toBeVisible()
        expect(await context.cookies()).toHaveLength(1)
      })
    })
  }

  for (const path of [
    '/~',
    '/~nobody.example',
    `/~${host}`,
    `/~ancien.example`,
    `${whole}/index`,
    `${whole}/fr/en`,
    `/${host}/charter`,
    '/localhost/charter/~',
  ]) {
    test(`nothing is at ${path}`, async () => {
      expect((await ask(path)).status).toBe(404)
    })
  }
})

test('No other host of a preview build shows any of it', async () => {
  for (const asked of [
    'data.region.example',
    'localhost',
    'unknown.example',
    `www.${previewHost}`,
  ]) {
    for (const path of [whole, charter, `${charter}/choices`, '/~']) {
      const { status, headers } = await get(fixture, asked, path)
      expect(status, asked + path).toBe(404)
      expect(headers).not.toHaveProperty('x-robots-tag')
    }
  }
  const { body, headers } = await get(fixture, 'data.region.example', '/')
  expect(headers).not.toHaveProperty('x-robots-tag')
  expect(body).not.toContain('Aperçu avant publication')
})

test('No choice is stored in a preview for whoever asks another host', async () => {
  const { headers, status } = await send({
    port: fixture.port,
    method: 'POST',
    path: `${charter}/consent`,
    headers: { host: 'unknown.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from('choice=accept&revision=00000000'),
  })
  expect(status).toBe(405)
  expect(headers).not.toHaveProperty('set-cookie')
})

test('What is published has no trace of previews', async () => {
  const portal = 'data.cabinet-fsl.fr'
  for (const asked of [portal, previewHost, 'localhost']) {
    for (const path of [`/~${portal}`, `/~${portal}/en/choices`, '/~']) {
      const { status, headers } = await get(real, asked, path)
      expect(status, asked + path).toBe(404)
      expect(headers).not.toHaveProperty('x-robots-tag')
    }
  }
  const { body } = await get(real, portal, '/')
  expect(body).not.toContain('Aperçu')
  expect(body).not.toContain('body>aside')
})
