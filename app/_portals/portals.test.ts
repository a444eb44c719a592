import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { listLanguages, listPortals } from './portals'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync('e2e/fixtures/valid/shared', path.join(folder, 'shared'), { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true }))

/** Adds a portal that has these languages. */
function add(id: string, languages: string): void {
  mkdirSync(path.join(folder, 'portals', id), { recursive: true })
  const portal = `name: A\nhosts: [${id}.example]\nlanguages: [${languages}]\nlook: { accent: "#1f4e79" }\n`
  writeFileSync(path.join(folder, 'portals', id, 'portal.yaml'), portal)
}

test('The language that most portals have first comes first, whichever it is', () => {
  const languages = () => listLanguages(openContent(folder))
  expect(languages()).toEqual(['en', 'fr', 'pt-BR'])
  add('a', 'en, fr')
  add('b', 'fr')
  expect(languages()).toEqual(['fr', 'en', 'pt-BR'])
  add('c', 'pt-BR')
  add('d', 'pt-BR')
  expect(languages()).toEqual(['pt-BR', 'fr', 'en'])
})

test('A language is called as Intl calls it, or as its interface does', () => {
  add('a', 'en, pt-BR')
  const names = () => listPortals(openContent(folder))[0]?.languageNames
  expect(names()).toEqual({ en: 'English', 'pt-BR': 'Português (Brasil)' })
  const file = path.join(folder, 'shared', 'interface.pt-BR.yaml')
  writeFileSync(file, `languageName: Brasileiro\n${readFileSync(file, 'utf8')}`)
  expect(names()).toEqual({ en: 'English', 'pt-BR': 'Brasileiro' })
})
