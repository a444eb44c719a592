import { readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import { address, fixture, portals, real } from './sites'

// Browsers take a `Secure` cookie over plain http from localhost and its subdomains only.
const host = 'data.cabinet-fsl.fr.localhost'
const other = 'arssante.opendatasoft.com.localhost'
const name = 'cookies_preferences'
/** The day where the portal is. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format()

const labels = {
  statistics: 'Cookies statistiques',
  'first-party': 'Cookies internes',
  'third-party': 'Cookies tiers',
} as const
type Category = keyof typeof labels
const categories = Object.keys(labels) as Category[]

function switchOf(page: Page, category: Category) {
  return page.getByRole('switch', { name: labels[category] })
}

async function expectSwitches(page: Page, on: Category[]): Promise<void> {
  for (const category of categories) {
    await expect(switchOf(page, category)).toBeChecked({ checked: on.includes(category) })
  }
}

/** The stored cookie, as the browser has it for `host`. */
async function storedOn(context: BrowserContext, onHost = host) {
  const cookies = await context.cookies(address(real, onHost).replace('http:', 'https:'))
  return cookies.find((cookie) => cookie.name === name)
}

async function allowedOn(context: BrowserContext): Promise<string | undefined> {
  const cookie = await storedOn(context)
  return cookie && (new URLSearchParams(cookie.value).get('allow') ?? undefined)
}

async function store(context: BrowserContext, value: string): Promise<void> {
  await context.addCookies([
    { name, value, domain: host, path: '/', secure: true, sameSite: 'Lax' },
  ])
}

/** The revision of the charter on `host`, as its form states it. */
async function revisionOf(page: Page): Promise<string> {
  return page.locator('input[name=revision]').inputValue()
}

/** The expression that README.md gives to integrators. */
const [, readmeExpression = ''] =
  /```js\nconst allowed =\s([^`]+)\n```/.exec(readFileSync('README.md', 'utf8')) ?? []

/** Keeps the page's own requests waiting for a second. */
async function slowDown(page: Page, heard: () => void = () => undefined): Promise<void> {
  await page.route('**/consent', async (route) => {
    heard()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await route.continue()
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    /** Opens the page that shows the stored choice: without JavaScript, not the charter itself. */
    const open = (page: Page) =>
      page.goto(address(real, host, javaScriptEnabled ? '/' : '/choices'))

    const press = async (page: Page, button: string) => {
      await page.getByRole('button', { name: button }).click()
      if (javaScriptEnabled) {
        await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
        await expect(page).toHaveURL(address(real, host))
      } else {
        await expect(page).toHaveURL(address(real, host, '/choices?stored'))
        await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
      }
    }

    test('a first visit has nothing allowed and nothing stored', async ({ page, context }) => {
      await page.goto(address(real, host))
      await expectSwitches(page, [])
      const necessary = page.getByRole('switch', { name: 'Cookies nécessaires' })
      await expect(necessary).toBeChecked()
      await expect(necessary).toBeDisabled()
      await expect(necessary).toHaveAccessibleDescription('Toujours actifs. 4 cookies déclarés.')
      for (const category of categories) {
        await expect(switchOf(page, category)).toHaveAccessibleDescription(
          'Aucun cookie de ce type n’est déclaré à ce jour.',
        )
      }
      await open(page)
      await expect(
        page.getByRole('form').getByText('Vous n’avez pas encore fait de choix'),
      ).toBeVisible()
      expect(await context.cookies()).toEqual([])
    })

    test('the charter’s own form stores a choice', async ({ page, context }) => {
      await page.goto(address(real, host))
      await switchOf(page, 'statistics').check()
      await press(page, 'Enregistrer mes choix')
      expect(await allowedOn(context)).toBe('statistics')
      await expectSwitches(page, ['statistics'])
    })

    test('accepting, refusing, mixing and withdrawing are one gesture each', async ({
      page,
      context,
    }) => {
      await open(page)
      await press(page, 'Tout accepter')
      await expectSwitches(page, categories)
      expect(await allowedOn(context)).toBe('statistics.first-party.third-party')
      await expect(
        page
          .getByRole('form')
          .getByText(
            /vous avez autorisé les cookies statistiques, les cookies internes et les cookies tiers\. Ce choix est conservé jusqu’au/,
          ),
      ).toBeVisible()

      await press(page, 'Tout refuser')
      await expectSwitches(page, [])
      expect(await allowedOn(context)).toBe('')
      await expect(page.getByRole('form').getByText('vous avez tout refusé')).toBeVisible()

      await switchOf(page, 'first-party').check()
      await switchOf(page, 'third-party').check()
      await press(page, 'Enregistrer mes choix')
      expect(await allowedOn(context)).toBe('first-party.third-party')

      await switchOf(page, 'third-party').uncheck()
      await press(page, 'Enregistrer mes choix')
      expect(await allowedOn(context)).toBe('first-party')
      await expectSwitches(page, ['first-party'])
    })

    test('a return visit finds the choice, and does not prolong it', async ({ page, context }) => {
      await open(page)
      await switchOf(page, 'statistics').check()
      await press(page, 'Enregistrer mes choix')
      const stored = await storedOn(context)
      await page.close()
      const again = await context.newPage()
      await open(again)
      await expectSwitches(again, ['statistics'])
      await expect(
        again.getByRole('form').getByText('vous avez autorisé les cookies statistiques.'),
      ).toBeVisible()
      expect(await storedOn(context)).toEqual(stored)
    })

    test('in English, the choice is shown in English', async ({ page }) => {
      await page.goto(address(real, host, '/en'))
      await page.getByRole('button', { name: 'Accept all' }).click()
      await expect(
        page.getByRole('form').getByText(/you allowed statistics cookies, first-party cookies and/),
      ).toBeVisible()
      await expect(page).toHaveURL(
        address(real, host, javaScriptEnabled ? '/en' : '/en/choices?stored'),
      )
      await page.goto(address(real, host, '/en/choices'))
      await page.getByRole('link', { name: 'Back to the charter' }).click()
      await expect(page).toHaveURL(address(real, host, '/en'))
    })

    test('another portal knows nothing of it', async ({ page, context }) => {
      await open(page)
      await press(page, 'Tout accepter')
      await page.goto(address(real, other, javaScriptEnabled ? '/' : '/choices'))
      await expectSwitches(page, [])
      await expect(
        page.getByRole('form').getByText('Vous n’avez pas encore fait de choix'),
      ).toBeVisible()
      expect(await storedOn(context, other)).toBeUndefined()
    })

    test('the cookie has the attributes that were promised', async ({ page, context }) => {
      await open(page)
      const before = Date.now() / 1000
      await press(page, 'Tout accepter')
      const after = Date.now() / 1000
      const cookie = await storedOn(context)
      expect(cookie).toMatchObject({
        // Without a leading dot: of this host alone.
        domain: host,
        path: '/',
        secure: true,
        httpOnly: false,
        sameSite: 'Lax',
      })
      const halfYear = 182 * 86_400
      expect(cookie?.expires).toBeGreaterThan(before + halfYear - 2)
      expect(cookie?.expires).toBeLessThan(after + halfYear + 2)
      expect(`${name}=${cookie?.value}`.length).toBeLessThan(200)
      const revision = await revisionOf(page)
      expect(cookie?.value).toBe(
        `v=1&date=${today}&revision=${revision}&allow=statistics.first-party.third-party`,
      )
    })

    test('a choice for another revision is proposed, and asked for again', async ({
      page,
      context,
    }) => {
      await store(context, `v=1&date=${today}&revision=00000000&allow=statistics`)
      await open(page)
      await expect(
        page.getByRole('form').getByText('La charte a changé depuis votre choix'),
      ).toBeVisible()
      await expectSwitches(page, ['statistics'])
      await press(page, 'Enregistrer mes choix')
      await expect(
        page.getByRole('form').getByText('vous avez autorisé les cookies statistiques.'),
      ).toBeVisible()
      expect((await storedOn(context))?.value).toContain(await revisionOf(page))
    })

    const malformed = {
      empty: '',
      'of another format': 'true',
      truncated: `v=1&date=${today}&revision=0000`,
      'of an unknown version': `v=2&date=${today}&revision=00000000&allow=statistics`,
      'with a day that does not exist': 'v=1&date=2026-02-31&revision=00000000&allow=statistics',
      'from the future': 'v=1&date=2999-01-01&revision=00000000&allow=statistics',
      'that is too old': 'v=1&date=2020-01-01&revision=00000000&allow=statistics',
      oversized: `v=1&date=${today}&revision=00000000&allow=${'statistics.'.repeat(200)}`,
      'with escapes that are none': '%E0%A4%A',
      'with markup': '<script>alert(1)</script>',
    }
    for (const [how, value] of Object.entries(malformed)) {
      test(`a cookie ${how} is no choice`, async ({ page, context }) => {
        await store(context, value)
        await open(page)
        await expectSwitches(page, [])
        await expect(
          page.getByRole('form').getByText('Vous n’avez pas encore fait de choix'),
        ).toBeVisible()
      })
    }

    test('an unknown category is left out, the others stay', async ({ page, context }) => {
      await store(context, `v=1&date=${today}&revision=00000000&allow=statistics.telepathy`)
      await open(page)
      await expectSwitches(page, ['statistics'])
    })

    test.describe('where the browser sends Global Privacy Control', () => {
      test.use({ extraHTTPHeaders: { 'Sec-GPC': '1' } })
      test.beforeEach(({ context }) =>
        context.addInitScript(() =>
          Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
        ),
      )
      const signal = 'Votre navigateur demande à ne pas être suivi'

      test('it is said, writes nothing, and an explicit choice wins', async ({ page, context }) => {
        await open(page)
        await expect(page.getByText(signal)).toBeVisible()
        await expectSwitches(page, [])
        expect(await context.cookies()).toEqual([])
        await press(page, 'Tout accepter')
        await expect(page.getByText(signal)).toBeHidden()
        await expectSwitches(page, categories)
      })

      test('an outdated choice is not proposed against it', async ({ page, context }) => {
        await store(context, `v=1&date=${today}&revision=00000000&allow=statistics`)
        await open(page)
        await expect(page.getByText(signal)).toBeVisible()
        await expectSwitches(page, [])
      })
    })

    test('the keyboard alone is enough', async ({ page, context }) => {
      await open(page)
      await switchOf(page, 'statistics').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await expect(switchOf(page, 'first-party')).toBeFocused()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      const save = page.getByRole('button', { name: 'Enregistrer mes choix' })
      await expect(save).toBeFocused()
      expect(await save.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('3px')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('form').getByText('vous avez autorisé')).toBeVisible()
      expect(await allowedOn(context)).toBe('statistics.third-party')
      if (javaScriptEnabled) await expect(save).toBeFocused()
    })

    test('Enter on a switch does what the switches say', async ({ page, context }) => {
      await open(page)
      await switchOf(page, 'statistics').check()
      await switchOf(page, 'statistics').press('Enter')
      await expect(
        page.getByRole('form').getByText('vous avez autorisé les cookies statistiques.'),
      ).toBeVisible()
      expect(await allowedOn(context)).toBe('statistics')
    })

    for (const width of [320, 1280]) {
      test(`refusing is as easy as accepting at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        await open(page)
        const buttons = await page.locator('form').getByRole('button').all()
        const looks = await Promise.all(
          buttons.map((button) =>
            button.evaluate((element) => {
              // A grid's columns may differ by a fraction of a pixel.
              const { width, height } = element.getBoundingClientRect()
              const { color, backgroundColor, borderColor, fontWeight, fontSize } =
                getComputedStyle(element)
              return {
                width: Math.round(width),
                height: Math.round(height),
                color,
                backgroundColor,
                borderColor,
                fontWeight,
                fontSize,
              }
            }),
          ),
        )
        expect(looks).toHaveLength(3)
        for (const look of looks) expect(look).toEqual(looks[0])
        for (const control of [...buttons, ...(await page.getByRole('switch').all())]) {
          const box = await control.boundingBox()
          expect(box?.width).toBeGreaterThanOrEqual(24)
          expect(box?.height).toBeGreaterThanOrEqual(24)
        }
      })
    }

    test('switches can be told apart in forced colours', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' })
      await open(page)
      const off = await switchOf(page, 'statistics').screenshot()
      await switchOf(page, 'statistics').check()
      expect((await switchOf(page, 'statistics').screenshot()).equals(off)).toBe(false)
    })
  })
}

test.describe('With JavaScript, nothing is lost on the way', () => {
  test('no frame of a return visit shows the switches wrong', async ({ page, context }) => {
    await page.goto(address(real, host))
    await store(context, `v=1&date=${today}&revision=${await revisionOf(page)}&allow=statistics`)
    await context.addInitScript(() => {
      const frames: boolean[] = []
      Object.assign(window, { frames_: frames })
      const look = () => {
        const input = document.querySelector<HTMLInputElement>('[id="choices:statistics"]')
        if (input) frames.push(input.checked)
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    // A slow script must not let the form be painted without it.
    await page.route('**/assets/consent.*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.reload({ waitUntil: 'networkidle' })
    const frames = await page.evaluate(() => (window as unknown as { frames_: boolean[] }).frames_)
    expect(frames.length).toBeGreaterThan(0)
    expect(frames.every(Boolean)).toBe(true)
  })

  test('not even when the page comes in two pieces', async ({ page, context }) => {
    await page.goto(address(real, host))
    await store(context, `v=1&date=${today}&revision=${await revisionOf(page)}&allow=statistics`)
    const proxy = createServer((incoming, outgoing) => {
      get({ port: real.port, path: incoming.url, headers: { host } }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece) => pieces.push(piece))
        answer.on('end', () => {
          const body = Buffer.concat(pieces)
          outgoing.writeHead(answer.statusCode ?? 500, {
            'content-type': answer.headers['content-type'],
          })
          const middle = body.indexOf('<p class="buttons">')
          if (middle < 0) return outgoing.end(body)
          outgoing.write(body.subarray(0, middle))
          setTimeout(() => outgoing.end(body.subarray(middle)), 3000)
        })
      })
    }).listen(0)
    const { port } = proxy.address() as AddressInfo
    await page.goto(`http://${host}:${port}/`, { waitUntil: 'commit' })
    await expect(switchOf(page, 'statistics')).toBeChecked({ timeout: 2500 })
    await expect(page.getByRole('button', { name: 'Tout refuser' })).toBeHidden()
    await expect(page.getByRole('form').getByText('vous avez autorisé')).toBeVisible()
    proxy.closeAllConnections()
    proxy.close()
  })

  test('a failed network says so, keeps the switches and tries again', async ({
    page,
    context,
  }) => {
    await page.goto(address(real, host), { waitUntil: 'networkidle' })
    await switchOf(page, 'third-party').check()
    await context.setOffline(true)
    const save = page.getByRole('button', { name: 'Enregistrer mes choix' })
    await save.click()
    await expect(page.getByRole('status')).toHaveText(/n’a pas pu être enregistré/)
    await expect(save).toBeFocused()
    await expectSwitches(page, ['third-party'])
    expect(await storedOn(context)).toBeUndefined()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeHidden()
    expect(await allowedOn(context)).toBe('third-party')
  })

  test('a server that fails is a failure too', async ({ page, context }) => {
    await page.goto(address(real, host))
    await page.route('**/consent', (route) => route.fulfill({ status: 503, body: '' }))
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    await expect(page.getByRole('status')).toHaveText(/n’a pas pu être enregistré/)
    expect(await storedOn(context)).toBeUndefined()
  })

  test('a browser that keeps no cookies is not told that it does', async ({ page }) => {
    // Over plain http, a name that is not localhost cannot store a `Secure` cookie.
    await page.goto(address(real, 'data.cabinet-fsl.fr'))
    await switchOf(page, 'statistics').check()
    await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
    await expect(page.getByRole('status')).toHaveText(/n’a pas conservé votre choix/)
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeHidden()
    await expectSwitches(page, ['statistics'])
  })

  test('pressing another button meanwhile wins', async ({ page, context }) => {
    await page.goto(address(real, host))
    await slowDown(page)
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    await page.getByRole('button', { name: 'Tout refuser' }).click()
    await expect(page.locator('form')).toHaveAttribute('aria-busy', 'true')
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    await expectSwitches(page, [])
    await expect(page.getByRole('form').getByText('vous avez tout refusé')).toBeVisible()
    expect(await allowedOn(context)).toBe('')
  })

  test('trying again sends what the switches say then', async ({ page, context }) => {
    await page.goto(address(real, host), { waitUntil: 'networkidle' })
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    const retry = page.getByRole('button', { name: 'Réessayer' })
    await expect(retry).toBeVisible()
    await expectSwitches(page, categories)
    await switchOf(page, 'third-party').uncheck()
    await context.setOffline(false)
    await retry.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    expect(await allowedOn(context)).toBe('statistics.first-party')
    await expect(page.getByRole('button', { name: 'Enregistrer mes choix' })).toBeFocused()
  })

  test('a visitor who leaves meanwhile has chosen all the same', async ({ page, context }) => {
    await page.goto(address(real, host))
    await page.getByRole('button', { name: 'Tout accepter' }).click({ noWaitAfter: true })
    await page.goto(address(real, other))
    await expect.poll(() => allowedOn(context)).toBe('statistics.first-party.third-party')
  })

  test('what a sibling stored for the domain above counts no longer', async ({ page, context }) => {
    await page.goto(address(real, host))
    const revision = await revisionOf(page)
    const value = `v=1&date=${today}&revision=${revision}&allow=statistics`
    const domain = '.cabinet-fsl.fr.localhost'
    await context.addCookies([{ name, value, domain, path: '/', secure: true, sameSite: 'Lax' }])
    await page.getByRole('button', { name: 'Tout refuser' }).click()
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    await expect(page.getByRole('form').getByText('vous avez tout refusé')).toBeVisible()
    expect((await context.cookies()).map((cookie) => cookie.domain)).toEqual([host])
  })

  test('a slow network is said to be one', async ({ page }) => {
    await page.goto(address(real, host))
    await slowDown(page)
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    await expect(page.getByRole('status')).toHaveText('Enregistrement en cours…')
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
  })

  test('a category that the charter no longer asks about breaks nothing', async ({
    page,
    context,
  }) => {
    const fixtureHost = 'xn--donnes-eva.exemple.fr.localhost'
    const value = `v=1&date=${today}&revision=00000000&allow=statistics.third-party`
    await context.addCookies([{ name, value, domain: fixtureHost, path: '/', secure: true }])
    await page.goto(address(fixture, fixtureHost))
    await expect(
      page.getByRole('form').getByText('La charte a changé depuis votre choix'),
    ).toBeVisible()
    await expect(page.getByRole('switch')).toHaveCount(2)
    await expect(switchOf(page, 'statistics')).toBeChecked()
  })

  test('a choice survives the way back and forth', async ({ page }) => {
    await page.goto(address(real, host))
    await page.goto(address(real, host, '/en'))
    await page.getByRole('button', { name: 'Accept all' }).click()
    await expect(page.getByRole('form').getByText('you allowed')).toBeVisible()
    await page.goBack()
    await expectSwitches(page, categories)
    await expect(page.getByRole('form').getByText('vous avez autorisé')).toBeVisible()
  })

  test('pressing twice sends once', async ({ page }) => {
    await page.goto(address(real, host))
    let sent = 0
    await slowDown(page, () => sent++)
    await page.getByRole('button', { name: 'Tout accepter' }).dblclick()
    await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    expect(sent).toBe(1)
  })

  test('other open tabs follow', async ({ page, context }) => {
    const second = await context.newPage()
    await page.goto(address(real, host))
    await second.goto(address(real, host, '/en'))
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    for (const label of ['Statistics cookies', 'First-party cookies', 'Third-party cookies']) {
      await expect(second.getByRole('switch', { name: label })).toBeChecked()
    }
    await expect(second.getByRole('form').getByText('you allowed')).toBeVisible()
    await second.getByRole('button', { name: 'Refuse all' }).click()
    await expectSwitches(page, [])
    await expect(page.getByRole('form').getByText('vous avez tout refusé')).toBeVisible()
  })

  test('the portal’s own scripts are told, and can read the cookie', async ({ page }) => {
    await page.goto(address(real, host))
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      document.addEventListener('cookies_preferences:change', (event) =>
        heard.push((event as CustomEvent).detail),
      )
    })
    const revision = await revisionOf(page)
    for (const button of ['Tout accepter', 'Tout refuser', 'Tout refuser']) {
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('status')).toHaveText('Votre choix est enregistré.')
    }
    const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
    expect(heard).toEqual([
      { allowed: categories, revision },
      { allowed: [], revision },
    ])
    const allowed = () => page.evaluate(readmeExpression)
    expect(await allowed()).toBe(false)
    await page.getByRole('button', { name: 'Tout accepter' }).click()
    await expect(page.getByRole('form').getByText('vous avez autorisé')).toBeVisible()
    expect(await allowed()).toBe(true)
  })

  test('the README’s expression takes nothing else for consent', async ({ page, context }) => {
    await page.goto(address(real, host))
    for (const value of [
      '',
      'allow=statistics',
      `v=2&date=${today}&revision=00000000&allow=statistics`,
      `v=1&date=${today}&allow=statistics`,
      `v=1&date=${today}&revision=00000000&allow=third-party`,
      `v=1&date=${today}&revision=00000000&allow=`,
    ]) {
      await store(context, value)
      expect(await page.evaluate(readmeExpression), value).toBe(false)
    }
    await store(context, `v=1&date=${today}&revision=00000000&allow=first-party.statistics`)
    expect(await page.evaluate(readmeExpression)).toBe(true)
  })

  test('the script is small, and kept by browsers for good', async ({ page, request }) => {
    await page.goto(address(real, host))
    const path = await page.locator('script[src*="/assets/consent."]').getAttribute('src')
    const answer = await request.get(`http://127.0.0.1:${real.port}${path}`)
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
    const size = gzipSync(await answer.body(), { level: 9 }).length
    console.log(`browser script: ${size} bytes gzip`)
    expect(size).toBeLessThanOrEqual(2000)
  })
})

test('The revision is the same in every language of a portal', async ({ page }) => {
  await page.goto(address(real, host))
  const revision = await revisionOf(page)
  for (const path of ['/en', '/choices', '/en/choices']) {
    await page.goto(address(real, host, path))
    expect(await revisionOf(page)).toBe(revision)
  }
})

test('Another site cannot choose for the visitor', async ({ page, context }) => {
  await page.goto(address(real, host))
  const revision = await revisionOf(page)
  const body = `<form method="post" action="${address(real, host, '/consent')}">
    <input name="choice" value="accept"><input name="revision" value="${revision}">
    <button>Win a prize</button></form>`
  for (const attacker of ['evil.localhost', other]) {
    const lure = address(real, attacker, '/lure')
    await page.route(lure, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(lure)
    await page.getByRole('button').click()
    await expect(page.getByRole('heading')).toHaveText('Votre choix n’a pas été enregistré')
    expect(await storedOn(context)).toBeUndefined()
  }
})

for (const { host } of portals) {
  test(`${host} states that it heeds Global Privacy Control`, async ({ request }) => {
    const answer = await request.get(`http://127.0.0.1:${real.port}/.well-known/gpc.json`, {
      headers: { host },
    })
    expect(answer.headers()['content-type']).toContain('application/json')
    expect(await answer.json()).toEqual({
      gpc: true,
      lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })
}
