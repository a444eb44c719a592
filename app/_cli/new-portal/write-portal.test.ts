import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { type Content, openContent } from '../../_content/content'
import { findTemplate } from './template'
import { writePortal } from './write-portal'

let folder: string
let content: Content
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync('content', folder, { recursive: true })
  content = openContent(folder)
})
test.afterEach(() => rmSync(folder, { recursive: true }))

const charter = '---\ntitle: A\nupdated: 2026-01-31\ncookies: []\n---\n\nA.\n'

test('A portal is written as a whole', () => {
  const files = new Map([
    ['portal.yaml', 'name: A\n'],
    ['cookies.fr.mdx', charter],
  ])
  const written = writePortal(content, 'neuf', ['fr'], files)
  expect(written).toBe(path.join(folder, 'portals', 'neuf'))
  expect(readdirSync(written).sort()).toEqual(['cookies.fr.mdx', 'portal.yaml'])
})

test.describe('Nothing is left of a portal', () => {
  for (const [why, id, name, text] of [
    ['that cannot be written', 'neuf', 'absent/cookies.fr.mdx', charter],
    ['whose charter has a mistake', 'neuf', 'cookies.fr.mdx', charter.replace('A.', '<Absent />')],
    ['whose folder is there', 'cabinet-fsl', 'cookies.fr.mdx', charter],
  ] as const) {
    test(why, () => {
      const portals = path.join(folder, 'portals')
      const present = readdirSync(portals, { recursive: true }).sort()
      const files = new Map([
        ['portal.yaml', 'name: A\n'],
        [name, text],
      ])
      expect(() => writePortal(content, id, ['fr'], files)).toThrow()
      expect(readdirSync(portals, { recursive: true }).sort()).toEqual(present)
    })
  }
})

test('The text taken over is that of a portal which has all the languages', () => {
  const template = findTemplate(content, ['en', 'fr'])
  expect(template?.charters.map(({ lang, title }) => [lang, title])).toEqual([
    ['en', 'Cookie policy'],
    ['fr', 'Charte cookies'],
  ])
  expect(template?.cookies).toContain('cookies_preferences')
  expect(template?.categories).toBeUndefined()
  expect(findTemplate(content, ['de'])).toBeUndefined()
  expect(findTemplate(content, ['fr'], 'absent')).toBeUndefined()
  expect(findTemplate(content, ['fr'], 'cabinet-fsl')).toBeDefined()
})
