import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { describeSite, writeRecord } from './describe-site'
import { openRecord } from './record'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'))
  cpSync('e2e/fixtures/valid', path.join(folder, 'content'), { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true }))

const build = { commit: 'c0ffee', builtAt: '2026-01-31T12:00:00.000Z' }

/** Writes the record of the site down, and opens it. */
function record() {
  const content = openContent(path.join(folder, 'content'))
  writeRecord(content, path.join(folder, 'record'), build)
  return {
    written: openRecord(path.join(folder, 'record')),
    described: describeSite(content, build),
  }
}

test('What is written down is what would be described, for each address of a portal', () => {
  const { written, described } = record()
  for (const [host, mount] of [
    ['data.trois.example', '/'],
    ['ancien.example', '/'],
    ['xn--donnes-eva.exemple.fr', '/'],
    ['data.ville.example', '/faq'],
    ['data.ville.example', '/terms/cookies-policy'],
    ['ancien.ville.example', '/terms/cookies-policy'],
  ] as const) {
    const mounts = ['/nothing', mount]
    expect(written.findPortal(host, mounts)?.portal.path).toBe(mount)
    expect(written.findPortal(host, mounts)).toEqual(described.findPortal(host, mounts))
  }
  expect([...written.messages.keys()]).toEqual(['fr', ...[...described.messages.keys()].slice(1)])
  expect(written.messages.get('fr')?.locale).toBe('fr-FR')
  expect(written.build).toEqual({ ...build, portals: 8 })
  expect(described.build).toEqual(written.build)
})

test('An address that is no portal’s is none, whatever it is called', () => {
  const { written } = record()
  const hosts = ['unknown.example', '..', '.', '', '../messages.json', 'a/b', 'a'.repeat(253)]
  for (const host of [...hosts, 'a'.repeat(1000), 'DATA.TROIS.EXAMPLE']) {
    expect(written.findPortal(host, ['/', '/en']), host).toBeUndefined()
  }
  for (const path of ['/', '/terms', '/FAQ', '/faq/en', '/../@data.trois.example', '/%', '/faq~']) {
    expect(written.findPortal('data.ville.example', [path]), path).toBeUndefined()
  }
})

test('The longest host that there can be is found', () => {
  const label = 'a'.repeat(63)
  const host = [label, label, label, 'b'.repeat(61)].join('.')
  expect(host).toHaveLength(253)
  const file = path.join(folder, 'content', 'portals', 'donnees', 'portal.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('données.exemple.fr', host))
  expect(record().written.findPortal(host, ['/'])?.portal.hosts[0]).toBe(host)
})
