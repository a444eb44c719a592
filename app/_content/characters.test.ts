import { expect, test } from 'playwright/test'
import { checkCharacters } from './characters'
import { listProblems } from './problems'
import { Report } from './report'

function check(text: string) {
  const report = new Report({ path: 'x.mdx', text })
  checkCharacters(report)
  return listProblems(report.findings)
}

const refused = {
  'a control character': '\u0000',
  'an escape': '\u001B',
  'a quote of Windows': '\u0092',
  'a zero-width space': '\u200B',
  'a joiner between letters of ours': '\u200D',
  'a word joiner': '\u2060',
  'a byte order mark in the midst': '\uFEFF',
  'a line separator': '\u2028',
  'an override of direction': '\u202E',
  'an isolate without a text that needs it': '\u2066',
  'a sign of one typeface': '\uF0B7',
  'a lost letter': '\uFFFD',
  'a tag that belongs to no flag': '\u{E0041}',
} as const

for (const [name, character] of Object.entries(refused)) {
  test(`Refused by its code point: ${name}`, () => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    const [problem, ...others] = check(`un\ndeux${character} trois`)
    expect(problem).toMatchObject({ line: 2, column: 5, severity: 'error' })
    expect(problem?.reason).toContain(`(U+${code})`)
    expect(others).toEqual([])
  })
}

test('Several alike are named once, and a soft hyphen is only doubtful', () => {
  expect(check('a\u200B\u200B\u200Bb')).toHaveLength(1)
  expect(check('infor\u00ADmation')).toMatchObject([{ severity: 'warning' }])
})

test('What a writing needs is left alone', () => {
  const texts = [
    'Espaces\u00A0insécables\u202F: l’été, «\u202Foui\u202F», 12\u2009%.',
    'Tabulation\tet fin de ligne\r\n',
    'نمی\u200Cخواهم, क्\u200Dष',
    'שלום \u200Eabc\u200F \u2066def\u2069',
    '👨\u200D👩\u200D👧, 👩🏽\u200D💻, ❤️\u200D🔥, 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    'Ελληνικά, кириллица, 日本語',
  ]
  for (const text of texts) expect(check(text), text).toEqual([])
})
