import { expect } from 'playwright/test'
import { portals } from '../sites'
import { previewHosts } from './build'
import { test } from './deployment'

const host = 'data.cabinet-fsl.fr'

test.describe('A preview', () => {
  test.beforeEach(({ builder }) => test.skip(builder !== 'preview', 'this build is published'))

  for (const preview of previewHosts) {
    test(`shows the directory and each portal on ${preview}`, ({ deployment }) => {
      const directory = deployment.ask({ host: preview, path: '/' })
      expect(directory.status).toBe(200)
      for (const { host, name } of portals) {
        expect(directory.body).toContain(`href="/~${host}"`)
        const charter = deployment.ask({ host: preview, path: `/~${host}/en` })
        expect(charter.output?.made).toBeDefined()
        expect(charter.headers['x-robots-tag']).toBe('noindex')
        expect(charter.body).toContain(`– ${name}</title>`)
        expect(charter.body).toContain('<code>cookies</code><code>a1b2c3d</code>')
        expect(charter.body).toContain(`<link rel="canonical" href="https://${host}/en"/>`)
      }
    })

    test(`has what is made on request, and files, on ${preview}`, ({ deployment }) => {
      const at = (path: string) => deployment.ask({ host: preview, path: `/~${host}${path}` })
      expect(at('/en/choices')).toMatchObject({
        path: '/[host]/choices/[[...path]]',
        query: { nxtPhost: `~${host}` },
      })
      expect(at('/consent').path).toBe('/[host]/consent/[[...path]]')
      expect(at('/gate.js').output?.made).toBeDefined()
      expect(at('/assets/icon.svg').body).toContain('<svg')
      expect(at('/fr').headers.location).toBe(`/~${host}`)
      expect(at('/nothing').path).toBe('/not-found')
    })
  }

  test('exposes nothing on a domain that it is put on', ({ deployment }) => {
    for (const asked of [host, 'unknown.example', 'chartes.vercel.app', `www.${previewHosts[0]}`]) {
      for (const path of [`/~${host}`, `/~${host}/choices`, '/~']) {
        expect(deployment.ask({ host: asked, path }).path, asked + path).toBe('/not-found')
      }
      expect(deployment.ask({ host: asked, path: '/' }).headers).not.toHaveProperty('x-robots-tag')
    }
  })
})

test('What is published shows nothing at the addresses of a preview', ({ deployment, builder }) => {
  test.skip(builder === 'preview', 'this build is a preview')
  for (const preview of previewHosts) {
    for (const path of ['/', `/~${host}`, `/~${host}/choices`]) {
      expect(deployment.ask({ host: preview, path }).path, path).toBe('/not-found')
    }
  }
})
