import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { execute, run } from './command'
import { copyContent } from './content-copy'
import { get } from './http'
import { fixture, real } from './sites'
import { remove, temporaryFolder } from './temporary-folder'
import { long } from './volume'

const host = 'demonstration.example'
const mount = '/cookies'
// Browsers keep a `Secure` cookie over http on this machine’s own names.
const charter = `http://${host}.localhost:${fixture.port}${mount}`
const folder = path.join(fixture.content, 'portals/demonstration/history')
const edition = (number: number) =>
  JSON.parse(readFileSync(path.join(folder, `${number}.json`), 'utf8'))

test.describe('What a portal published', () => {
  test.use({ javaScriptEnabled: false })

  test('is a link away from the day of its last change, the newest edition first', async ({
    page,
  }) => {
    await page.goto(charter)
    await page.getByRole('link', { name: 'Versions de la charte' }).click()
    await expect(page).toHaveURL(`${charter}/history`)
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      'Version 4, du 1er novembre 2026',
      'Version 3, du 1er septembre 2026',
      'Version 2, du 15 juin 2026',
      'Version 1, du 2 mars 2026',
    ])
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveTitle('Editions of the policy – Démonstration')
    await page.getByRole('link', { name: 'Edition 2, 15 June 2026' }).click()
    await expect(page).toHaveURL(`${charter}/en/history#edition-2`)
  })

  test('says what each edition changed, and whether visitors were asked again', async ({
    page,
  }) => {
    await page.goto(`${charter}/history`)
    const section = (number: number) => page.locator(`#edition-${number}`)
    await expect(section(1)).toContainText('Première version conservée ici.')
    await expect(section(2)).toContainText('Le choix a été redemandé aux visiteurs.')
    const row = section(2).getByRole('row', { name: '_pk_id' })
    await expect(row.getByRole('cell')).toHaveText(['modifié', 'Durée', '25 mois', '13 mois'])
    const added = section(3).getByRole('row', { name: 'video_visiteur' })
    await expect(added).toContainText('ajouté')
    await expect(section(4)).toContainText('Les choix déjà faits sont restés valables.')
    await expect(section(4).getByRole('insertion').first()).toContainText('charte')
    await expect(section(4).getByRole('deletion').first()).toContainText('page')
  })

  test('opens in full, by keyboard too', async ({ page }) => {
    await page.goto(`${charter}/history#edition-1`)
    const first = page.locator('#edition-1')
    await expect(first.getByText('25 mois')).toBeHidden()
    await first.getByText('Tout ce que disait la version 1').focus()
    await page.keyboard.press('Enter')
    await expect(first.getByText('25 mois')).toBeVisible()
    await expect(first.getByText('_pk_id.*, _pk_ses.*')).toBeVisible()
    await expect(first.getByText('video_visiteur')).toHaveCount(0)
  })

  test('is there for programs, as it was recorded', async () => {
    const { status, headers, body } = await get(fixture, host, `${mount}/history.json`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body).editions).toEqual([1, 2, 3, 4].map(edition))
  })

  test('is told by nothing where nobody recorded it', async ({ page }) => {
    const other = `http://data.region.example.localhost:${fixture.port}`
    await page.goto(other)
    await expect(page.getByText('Dernière modification')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Versions de la charte' })).toHaveCount(0)
    for (const path of ['/history', '/en/history', '/history.json']) {
      expect((await get(fixture, 'data.region.example', path)).status, path).toBe(404)
    }
  })
})

test.describe('Whoever chose on an older edition', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('is led to what the choice was about, and to what has changed since', async ({
        page,
        context,
      }) => {
        const value = `v=1&date=2026-10-02&revision=${edition(2).revision}&allow=statistics`
        await context.addCookies([{ name: 'choix_demonstration', value, url: charter }])
        await page.goto(`${charter}/choices`)
        await page.getByRole('link', { name: 'Lire la version 2' }).click()
        await expect(page).toHaveURL(`${charter}/history#edition-2`)
        await page.goto(`${charter}/choices`)
        await page.getByRole('link', { name: 'Voir ce qui a changé depuis' }).click()
        await expect(page).toHaveURL(`${charter}/history#edition-3`)
      })
    })
  }

  test('is led nowhere where the choice counts, or nobody knows what it was about', async ({
    page,
    context,
  }) => {
    for (const revision of [edition(3).revision, '00000000']) {
      const value = `v=1&date=2026-10-02&revision=${revision}&allow=statistics`
      await context.addCookies([{ name: 'choix_demonstration', value, url: charter }])
      await page.goto(`${charter}/choices`)
      await expect(page.getByText('statistiques').first()).toBeVisible()
      await expect(page.getByRole('link', { name: /Lire la version/ })).toHaveCount(0)
    }
  })
})

test('Everything that a build publishes is in its sums, and is that', async () => {
  for (const site of [real, fixture]) {
    const folder = temporaryFolder()
    const { body } = await get(site, 'any.example', '/assets/SHA256SUMS')
    expect(body).toMatch(/^# commit [0-9a-f]{40}\n# built 2\d{3}-/)
    writeFileSync(path.join(folder, 'SHA256SUMS'), body)
    const names = body.split('\n').flatMap((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1] ?? [])
    for (const kind of ['index.html', 'gate.js', 'cookies.json', 'history', 'consent.']) {
      expect(
        names.some((name) => name.includes(kind)),
        kind,
      ).toBe(true)
    }
    for (const name of names) {
      const [, host = '', asked = ''] = /^([^/]+)(.*?)(?:\/index\.html)?$/.exec(name) ?? []
      const { status, bytes } = await get(site, host, asked || '/')
      expect(status, name).toBe(200)
      const file = path.join(folder, name)
      execute(['mkdir', '-p', path.dirname(file)])
      writeFileSync(file, bytes)
    }
    const check = `cd '${folder}' && sha256sum --check --strict --quiet SHA256SUMS`
    expect(execute(['sh', '-c', check])).toMatchObject({ status: 0, stdout: '' })
    remove(folder)
  }
})

test.describe('npm run record', () => {
  test('writes an edition where something changed, and none where nothing did', () => {
    const content = copyContent(fixture.content)
    const env = { CONTENT_DIR: content }
    expect(run('record', { env })).toMatchObject({ status: 0, stderr: '' })
    expect(run('record', { env }).stdout).toBe('0 of 8 portals have a new edition.\n')
    const file = path.join(content, 'portals/trois/portal.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Trois', 'name: Quatre'))
    expect(run('record', { args: ['--lang=fr'], env }).stdout).toBe(
      'trois\u202F: édition 2, 2026-11-21\n1 portails sur 8 ont une nouvelle édition.\n',
    )
    expect(run('check', { env }).stdout).toContain(': 0 errors')
  })

  test('goes on where it was cut off, and stops where a history is not whole', () => {
    const content = copyContent(fixture.content)
    const env = { CONTENT_DIR: content }
    run('record', { env })
    const history = path.join(content, 'portals/trois/history')
    // The sum comes last: without it, the edition is none yet.
    writeFileSync(path.join(history, '2.json'), '{"portal": "tro')
    const file = path.join(content, 'portals/trois/portal.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Trois', 'name: Quatre'))
    expect(run('check', { env }).stdout).toContain('was not recorded to the end')
    expect(run('record', { env }).stdout).toContain('trois: edition 2')
    expect(run('check', { env }).stdout).toContain(': 0 errors')

    const first = path.join(history, '1.json')
    writeFileSync(first, readFileSync(first, 'utf8').replace('Trois', 'Cinq'))
    const before = readdirSync(history)
    const refused = run('record', { env })
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('`1.json` is not as it was recorded')
    expect(readdirSync(history)).toEqual(before)
  })

  test('takes pictures of what was built, and of nothing else', () => {
    test.skip(!long, 'it takes a while')
    const content = copyContent(fixture.content)
    const pictures = path.join(temporaryFolder(), 'pictures')
    const env = { CONTENT_DIR: content, DIST_DIR: fixture.dist }
    // Those of one portal are enough.
    run('record', { env })
    remove(path.join(content, 'portals/ville/history'))
    const outcome = run('record', { args: ['--pictures', pictures], env })
    expect(outcome).toMatchObject({ status: 0, stderr: '' })
    expect(outcome.stdout).toContain(`8 pictures in ${pictures}.`)
    const taken = ['fr', 'en'].flatMap((lang) =>
      ['charter', 'form'].flatMap((what) =>
        ['desktop', 'phone'].map((look) => `${lang}-${what}-${look}.png`),
      ),
    )
    expect(readdirSync(path.join(pictures, 'ville/1')).sort()).toEqual(taken.sort())

    remove(path.join(content, 'portals/ville/history'))
    const charter = path.join(content, 'portals/ville/cookies.fr.mdx')
    writeFileSync(charter, readFileSync(charter, 'utf8').replace(/purpose: .*/, 'purpose: Autre.'))
    const other = run('record', { args: ['--pictures', pictures], env })
    expect(other.status).toBe(1)
    expect(other.stderr).toContain('What is built is not what is recorded of ville')
  })
})
