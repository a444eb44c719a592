import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { portalUnder } from '../gate/hosts'
import { fixture, previewHost } from '../sites'
import { test } from './test'

const host = 'demonstration.example'
const charter = `https://${host}/cookies`
const second = path.join(fixture.content, 'portals/demonstration/history/2.json')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a charter leads to its editions, and these open in full', async ({ openTab, web }) => {
      web.add(host, fixture)
      const view = await openTab()
      await view.open(charter)
      await view.press('link', 'Versions de la charte')
      await expect.poll(() => view.address()).toBe(`${charter}/history`)
      const named = async () => (await view.text()).split('video_visiteur').length
      const before = await named()
      await view.press('disclosure', 'Tout ce que disait la version 4')
      await expect.poll(named).toBe(before + 1)
    })

    test('who chose on an older edition is led to it', async ({ openTab, web }) => {
      const { revision } = JSON.parse(readFileSync(second, 'utf8'))
      const choice = `v=1&date=2026-10-02&revision=${revision}&allow=statistics`
      web.add(
        host,
        portalUnder('/cookies', fixture, (_, response) => {
          const cookie = `choix_demonstration=${choice}; Path=/; Secure`
          response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookie }).end()
        }),
      )
      const view = await openTab()
      await view.open(`https://${host}/`)
      await view.open(`${charter}/choices`)
      await view.press('link', 'Voir ce qui a changé depuis')
      await expect.poll(() => view.address()).toBe(`${charter}/history#edition-3`)
    })

    test('a preview stores a choice for its portal alone', async ({ openTab, web }) => {
      web.add(previewHost, fixture)
      const view = await openTab()
      await view.open(`https://${previewHost}/~${host}/cookies`)
      expect(await view.text()).toContain('Aperçu avant publication')
      await view.press('button', 'Tout accepter')
      await expect.poll(() => view.text()).toContain('Votre choix est enregistré.')
      expect(await view.cookies()).toMatchObject([{ name: 'choix_demonstration' }])
      await view.open(`https://${previewHost}/~data.region.example`)
      expect(await view.cookies()).toEqual([])
    })
  })
}
