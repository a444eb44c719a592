import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { portals } from '../sites'
import { type Deployment, test } from './deployment'
import { withFunction } from './functions'

const host = 'data.cabinet-fsl.fr'
const choices = '/[host]/choices/[[...path]]'
const consent = '/[host]/consent/[[...path]]'
const picture = '/[host]/opengraph-image/[[...path]]'
const nothing = '/not-found'
const health = '/assets/health'
const sums = '/assets/SHA256SUMS'

/** What a host has once and is seldom asked for: its path, and the function that answers. */
const once = {
  '/apple-touch-icon.png': '/[host]/apple-touch-icon.png/[[...path]]',
  '/robots.txt': '/[host]/robots.txt/[[...path]]',
  '/sitemap.xml': '/[host]/sitemap.xml/[[...path]]',
  '/.well-known/gpc.json': '/[host]/.well-known/gpc.json/[[...path]]',
}

test.describe('A function answers', () => {
  for (const { host } of portals) {
    test(`for choices, pictures and what a host has once, on ${host}`, ({ deployment }) => {
      for (const lang of ['', '/fr', '/en']) {
        expect(runs(deployment, host, `${lang}/choices`)).toBe(choices)
        expect(runs(deployment, host, `${lang}/consent`)).toBe(consent)
        expect(runs(deployment, host, `${lang}/opengraph-image`)).toBe(picture)
        expect(runs(deployment, host, `${lang}/nothing`)).toBe(nothing)
        expect(runs(deployment, host, lang || '/'), lang).toBeUndefined()
      }
      for (const path of ['/gate.js', '/cookies.json', '/en/cookies.csv']) {
        expect(runs(deployment, host, path), path).toBeUndefined()
      }
      // Only pages lead on from the first language by its name.
      expect(runs(deployment, host, '/fr/cookies.json')).toBe(nothing)
      for (const [path, ran] of Object.entries(once)) {
        expect(runs(deployment, host, path)).toBe(ran)
      }
    })
  }

  test('for nothing else, among all that is built', ({ deployment }) => {
    for (const path of deployment.outputs.keys()) {
      for (const headers of [{}, { rsc: '1' }, { cookie: '__prerender_bypass=0' }]) {
        for (const asked of [path, `/_next${path}`, `/assets${path}`, `/en${path}`]) {
          const ran = deployment.ask({ host, path: asked, headers })
          const page = ran.output?.made ? undefined : ran.path?.replace(/\.rsc$/, '')
          const known = [
            choices,
            consent,
            picture,
            nothing,
            health,
            sums,
            ...Object.values(once),
            undefined,
          ]
          expect.soft(known, asked).toContain(page)
        }
      }
    }
  })

  test('with what the build wrote down at hand, on the page of choices', async ({ deployment }) => {
    await withFunction(deployment.outputs.get(choices)?.function ?? '', async (call) => {
      for (const { host, name } of portals) {
        const path = sent(deployment, host, '/choices')
        const answer = await call({ matched: choices, path, headers: { host } })
        expect(answer.status).toBe(200)
        expect(answer.body).toContain(`– ${name}</title>`)
        expect(answer.body).not.toContain('/_next/')
      }
    })
  })

  test('with the same, to who monitors it', async ({ deployment }) => {
    await withFunction(deployment.outputs.get(health)?.function ?? '', async (call) => {
      const headers = { host: 'unknown.example' }
      const answer = await call({ matched: health, path: health, headers })
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body).portals).toBe(portals.length)
    })
  })

  test('with the sums of what is made at build', async ({ deployment }) => {
    await withFunction(deployment.outputs.get(sums)?.function ?? '', async (call) => {
      const headers = { host: 'unknown.example' }
      const { status, body } = await call({ matched: sums, path: sums, headers })
      expect(status).toBe(200)
      for (const { host } of portals) {
        const page = deployment.outputs.get(`/${host}/charter`)?.made?.body ?? ''
        const sum = createHash('sha256').update(page).digest('hex')
        expect(body).toContain(`\n${sum}  ${host}/index.html\n`)
      }
    })
  })

  test('with the same, where there is nothing', async ({ deployment }) => {
    await withFunction(deployment.outputs.get(nothing)?.function ?? '', async (call) => {
      for (const [host, title] of [
        ...portals.map(({ host, name }) => [host, `– ${name}</title>`] as const),
        ['unknown.example', 'Page introuvable – Page not found</title>'] as const,
      ]) {
        const answer = await call({ matched: nothing, path: '/nothing', headers: { host } })
        expect(answer.status).toBe(404)
        expect(answer.body).toContain(title)
      }
    })
  })

  test('without the content, or a look at other portals, of which there may be thousands', async ({
    deployment,
  }, info) => {
    const folder = info.outputPath('function')
    cpSync(deployment.outputs.get(choices)?.function ?? '', folder, { recursive: true })
    const record = path.join(folder, '.next-record', 'hosts')
    const others = readdirSync(record).filter((file) => file !== `@${host}`)
    expect(others.length).toBeGreaterThan(1)
    for (const file of others) writeFileSync(path.join(record, file), ':')
    expect(existsSync(path.join(folder, 'content'))).toBe(false)
    await withFunction(folder, async (call) => {
      const path = sent(deployment, host, '/choices')
      const answer = await call({ matched: choices, path, headers: { host } })
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('– Cabinet FSL</title>')
    })
  })

  test('what is only read refuses other methods, and says which it has', async ({ deployment }) => {
    for (const matched of [choices, ...Object.values(once)]) {
      await withFunction(deployment.outputs.get(matched)?.function ?? '', async (call) => {
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
          const path = `${matched.replace('[host]', host).replace('[lang]', 'default')}`
          const answer = await call({ matched, path, method, headers: { host } })
          expect([answer.status, answer.headers.allow], matched).toEqual([405, 'GET, HEAD'])
        }
      })
    }
  })

  test('for the host that was asked, whatever the address says', async ({ deployment }) => {
    const other = 'arssante.opendatasoft.com'
    await withFunction(deployment.outputs.get(choices)?.function ?? '', async (call) => {
      const path = `/${other}/choices?nxtPhost=${other}`
      const answer = await call({ matched: choices, path, headers: { host } })
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain('ARS Santé')
    })
  })

  test('with the typeface at hand, with a picture', async ({ deployment }) => {
    await withFunction(deployment.outputs.get(picture)?.function ?? '', async (call) => {
      const path = sent(deployment, host, '/opengraph-image')
      const answer = await call({ matched: picture, path, headers: { host } })
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('image/png')
    })
  })

  test('with what the build wrote down at hand, to a choice', async ({ deployment }) => {
    const made = deployment.ask({ host, path: '/cookies.json' })
    const body = `choice=refuse&revision=${JSON.parse(made.body).revision}`
    await withFunction(deployment.outputs.get(consent)?.function ?? '', async (call) => {
      const answer = await call({
        matched: consent,
        path: sent(deployment, host, '/consent'),
        method: 'POST',
        headers: {
          host,
          origin: `https://${host}`,
          'x-forwarded-proto': 'https',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
        },
        body,
      })
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toMatch(/^\/choices(?:\?|$)/)
      expect(String(answer.headers['set-cookie'])).toContain('cookies_preferences=v=1&')
    })
  })
})

/** @returns The path of the function that answers; `undefined` where what was made at build does. */
function runs(deployment: Deployment, host: string, path: string): string | undefined {
  const answer = deployment.ask({ host, path })
  expect(answer.output, path).toBeDefined()
  return answer.output?.made ? undefined : answer.path
}

/**
 * What a function is asked for `path` of `host`: the path as it was sent, and the query that
 * the routes make (https://github.com/vercel/next.js/issues/40651).
 */
function sent(deployment: Deployment, host: string, path: string): string {
  return `${path}?${new URLSearchParams(deployment.ask({ host, path }).query)}`
}
