import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { type Content, openContent } from '../../_content/content'
import { readPortal } from '../../_portals/portal-file'
import { type EditionFile, loadHistory } from '../../_published/history'
import { describeStatement } from '../../_published/statement'
import { describeNext, writeEdition } from './edition'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'))
  cpSync('e2e/fixtures/valid', folder, { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true }))

const id = 'region'
const charter = () => path.join(folder, 'portals', id, 'cookies.fr.mdx')

function change(file: string, edit: (text: string) => string) {
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}

/** What would be recorded of the content as it is now, at noon of a day. */
function next(day: string): { content: Content; file: EditionFile | undefined } {
  const content = openContent(folder)
  const portal = readPortal(content, id).value
  if (!portal) throw new Error('There is no such portal.')
  return { content, file: describeNext(content, portal, Date.parse(`${day}T12:00:00Z`)) }
}

/** Records it. */
function record(day: string) {
  const { content, file } = next(day)
  if (file) writeEdition(content, file)
  return file
}

test('The first edition is all that is stated, of the day that its charters state', () => {
  const edition = record('2026-12-24')
  expect(edition).toMatchObject({ edition: 1, date: '2026-09-01', portal: id })
  const content = openContent(folder)
  const portal = readPortal(content, id).value
  if (!portal) throw new Error('There is no such portal.')
  const [first] = loadHistory(content, id).editions
  expect(first?.statement).toEqual(describeStatement(content, portal))
})

test('Where nothing has changed, nothing is recorded', () => {
  record('2026-12-24')
  expect(next('2027-01-01').file).toBeUndefined()
})

test('What is read again of fifty editions is what was stated, and a year of them is small', () => {
  record('2026-12-24')
  for (let count = 2; count <= 50; count++) {
    change(charter(), (text) => {
      const sentence = `La version ${count} ajoute une phrase au texte de la charte.`
      return count % 2
        ? text.replace('\n## ', `\n${sentence}\n\n## `)
        : text.replace(/La version \d+/, `La édition ${count}`)
    })
    change(charter(), (text) => text.replace(/^title: .*/m, `title: Charte, version ${count}`))
    expect(record('2027-01-01')?.edition).toBe(count)
  }
  const content = openContent(folder)
  const { editions } = loadHistory(content, id)
  expect(editions.map(({ edition }) => edition)).toEqual([...Array(50).keys()].map((at) => at + 1))
  expect(editions[29]?.statement.languages.fr?.title).toBe('Charte, version 30')
  const portal = readPortal(content, id).value
  if (!portal) throw new Error('There is no such portal.')
  expect(editions.at(-1)?.statement).toEqual(describeStatement(content, portal))
  const files = content.listFiles(`portals/${id}/history`)
  const size = files.reduce(
    (sum, name) => sum + statSync(path.join(folder, `portals/${id}/history`, name)).size,
    0,
  )
  expect(size).toBeLessThan(200_000)
})

test('A clock that is behind dates no edition before another', () => {
  record('2026-12-24')
  change(charter(), (text) => text.replace(/^title: .*/m, 'title: Autre titre'))
  expect(next('2020-01-01').file?.date).toBe('2026-09-01')
})

test('A new revision is an edition that names it', () => {
  const first = record('2026-12-24')
  change(charter(), (text) => text.replace(/purpose: .*/, 'purpose: Une toute autre finalité.'))
  const second = record('2027-02-01')
  expect(second?.revision).not.toBe(first?.revision)
})
