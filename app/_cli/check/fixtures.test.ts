import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { openContent } from '../../_content/content'
import { checkContent } from './content'
import { formatCheck } from './format'

const fixtures = path.join('e2e', 'fixtures')

/** The day on which the fixtures are checked: charters grow old. */
const today = Date.parse('2026-11-21T12:00:00Z')

/** What `npm run check` prints of the valid fixture site with the files of a case laid over it. */
function check(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  try {
    cpSync(path.join(fixtures, 'valid'), folder, { recursive: true })
    cpSync(path.join(fixtures, name), folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => path.basename(file) !== 'expected.txt',
    })
    const checked = checkContent(openContent(folder), today, () => {})
    return `${formatCheck(checked)}\n`.replaceAll(folder, 'content')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const [kind, title] of [
  ['invalid', 'A mistake is named with its file, line, column and fix'],
  ['warned', 'What is only doubtful is a warning'],
] as const) {
  test.describe(title, () => {
    for (const name of readdirSync(path.join(fixtures, kind))) {
      test(name.replaceAll('-', ' '), () => {
        const expected = readFileSync(path.join(fixtures, kind, name, 'expected.txt'), 'utf8')
        expect(check(path.join(kind, name))).toBe(expected)
      })
    }
  })
}

test('Reading the same content twice gives the same answer', () => {
  const content = openContent(path.join(fixtures, 'valid'))
  const once = formatCheck(checkContent(content, today, () => {}))
  expect(formatCheck(checkContent(content, today, () => {}))).toBe(once)
  expect(once).toContain('0 errors')
})
