import type { RequestListener } from 'node:http'
import { expect } from 'playwright/test'
import { categories } from '../consent/charter-form'
import { choiceOf, cookieName } from '../consent/stored-choice'
import { real } from '../sites'
import { host, test } from './charter'
import { recording } from './console'

const everything = 'statistics.first-party.third-party'

/** Another page of the portal’s organisation, which stores a choice as if the charter had. */
function storing(value: string, attributes = ''): RequestListener {
  return (_, response) => {
    const cookie = `${cookieName}=${value}; Path=/; Secure${attributes}`
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookie })
    response.end('<!doctype html><title>The platform</title>')
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a first visit has nothing allowed and nothing stored', async ({ charter, web }) => {
      await charter.open()
      await charter.expectOn()
      await charter.openStored()
      await charter.expectOn()
      await charter.expectText('Vous n’avez fait aucun choix')
      expect(await charter.view.cookies()).toEqual([])
      expect(new Set(web.requests.map((request) => request.host))).toEqual(new Set([host]))
      const scripts = web.requests.filter(({ path }) => path.startsWith('/assets/'))
      expect(scripts.length > 0).toBe(javaScriptEnabled)
    })

    test('accepting, refusing, mixing and withdrawing are one gesture each', async ({
      charter,
    }) => {
      await charter.open()
      await charter.press('accept')
      await charter.expectOn(...categories)
      expect(await charter.allowed()).toBe(everything)
      await charter.expectText(
        'vous avez autorisé les cookies statistiques, les cookies internes et les cookies tiers. Ce choix est conservé jusqu’au',
      )

      await charter.press('refuse')
      await charter.expectOn()
      expect(await charter.allowed()).toBe('')
      await charter.expectText('vous avez tout refusé')

      await charter.turn('first-party')
      await charter.turn('third-party')
      await charter.press('save')
      await charter.expectOn('first-party', 'third-party')
      // The switches were there before the answer.
      await expect.poll(() => charter.allowed()).toBe('first-party.third-party')

      await charter.turn('third-party')
      await charter.press('save')
      await charter.expectOn('first-party')
      await expect.poll(() => charter.allowed()).toBe('first-party')
    })

    test('a choice is stored as it was promised, and a return visit does not prolong it', async ({
      charter,
      openCharter,
      revision,
    }) => {
      await charter.open()
      const before = Math.floor(Date.now() / 1000)
      await charter.press('accept')
      const after = Date.now() / 1000
      const cookie = await charter.cookie()
      expect(cookie).toMatchObject({
        value: choiceOf(everything, revision),
        // Without a leading dot: of this host alone.
        domain: host,
        path: '/',
        secure: true,
        httpOnly: false,
        sameSite: 'Lax',
      })
      const halfYear = 182 * 86_400
      expect(cookie?.expires).toBeGreaterThanOrEqual(before + halfYear)
      expect(cookie?.expires).toBeLessThan(after + halfYear + 1)

      const again = await openCharter()
      await charter.view.close()
      await again.openStored()
      await again.expectOn(...categories)
      await again.expectText('vous avez autorisé')
      expect(await again.cookie()).toEqual(cookie)
    })

    test('a choice for another revision is told of, ticks nothing, and is asked for again', async ({
      charter,
      web,
      revision,
    }) => {
      web.add(host, storing(choiceOf('statistics')))
      await charter.open()
      web.add(host, real)
      await charter.openStored()
      await charter.expectText('où vous aviez autorisé les cookies statistiques')
      await charter.expectOn()
      await charter.turn('first-party')
      await charter.press('save')
      await charter.expectOn('first-party')
      expect((await charter.cookie())?.value).toBe(choiceOf('first-party', revision))
    })

    test('two cookies of the name are no consent, and the next choice holds', async ({
      charter,
      web,
      revision,
    }) => {
      const parent = 'cabinet-fsl.fr'
      web.add(parent, storing(choiceOf('third-party', revision), `; Domain=${parent}`))
      await charter.open()
      await charter.press('accept')
      await charter.view.open(`https://${parent}/`)
      await charter.openStored()
      await charter.expectOn()

      await charter.turn('statistics')
      await charter.press('save')
      await charter.openStored()
      await charter.expectOn('statistics')
      expect(await charter.allowed()).toBe('statistics')
    })
  })
}

test('The console stays silent', async ({ charter, web }) => {
  web.add(host, recording(real))
  for (const path of ['/', '/en', '/choices', '/no-such-page']) {
    await charter.open(path)
    expect(await charter.view.complaints(), path).toEqual([])
  }
  await charter.open()
  await charter.press('accept')
  expect(await charter.view.complaints()).toEqual([])
})

test('Other tabs follow', async ({ charter, openCharter }) => {
  const second = await openCharter()
  await charter.open()
  await second.open()
  await charter.press('accept')
  await second.expectOn(...categories)
  await second.expectText('vous avez autorisé')
  await second.press('refuse')
  await charter.expectOn()
  await charter.expectText('vous avez tout refusé')
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what was chosen last counts, in whichever tab', async ({ charter, openCharter }) => {
    const second = await openCharter()
    await charter.open()
    await second.open()
    await charter.press('accept')
    await second.turn('statistics')
    await second.press('save')
    await charter.openStored()
    await charter.expectOn('statistics')
  })
})
